import type { Matter } from './matter.ts';

/** It borrows the ordinary rule as a yardstick; a district may set its own consent rate. */
export const renovationMenu: Matter = {
  code: 'D9',
  name: { zh: '整治菜单征求意见', en: 'Survey on the renovation menu' },
  class: 'consultative',
  measuredBy: 'ordinary',
  law: { title: '2020年老旧小区综合整治工作方案', article: '二（一）3', certainty: 'likely' },
  explanation: {
    zh: '问大家想改什么、先改什么。结果供决策参考，不是法定业主决定。里面有特别事项的，要另行表决。',
    en: 'Asks what should be renovated and in which order. The result informs, it is no statutory decision. Special items in it need a vote of their own.',
  },
};
