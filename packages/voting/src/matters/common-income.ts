import type { Matter } from './matter.ts';

export const commonIncome: Matter = {
  code: 'D8',
  name: { zh: '使用公共收益', en: 'Use of the common income' },
  class: 'ordinary',
  measuredBy: 'ordinary',
  law: { title: '北京市物业管理条例', article: '第三十四条第一款', certainty: 'likely' },
  explanation: {
    zh: '使用共有部分挣来的钱。自行管理维修资金账户、定业委会津贴，也在这一类。',
    en: 'Income from common parts is used. So is keeping the fund account oneself and the allowance of the committee.',
  },
};
