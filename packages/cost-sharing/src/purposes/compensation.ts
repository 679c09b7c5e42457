import type { Purpose } from './purpose.ts';

export const compensation: Purpose = {
  code: 'compensation',
  name: { zh: '低层补偿', en: 'Compensation of low floors' },
  law: { title: '北京市既有多层住宅加装电梯操作指引（试行）', article: '2023年9月', certainty: 'likely' },
  explanation: { zh: '加装电梯时给受影响的人家的补偿。要单独签协议。', en: 'What homes get that a lift burdens; it needs an agreement of its own.' },
  isClaimable: false,
};
