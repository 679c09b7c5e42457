import type { Jurisdiction } from './jurisdiction.ts';

/** 「采用互联网方式表决的，应当通过市住房和城乡建设主管部门建立的电子投票系统进行」 */
export const beijing: Jurisdiction = {
  code: 'beijing',
  name: { zh: '北京市', en: 'Beijing' },
  onlineVoteMustUseOfficialSystem: true,
  law: { title: '北京市物业管理条例', article: '第三十五条第三款', certainty: 'certain' },
  explanation: {
    zh: '本次网上表决只是征求意见，不是法定业主表决。北京规定：业主网上表决，要用市住建部门的系统。',
    en: "This online vote only asks for opinions; it is not a statutory vote of the owners. In Beijing an online vote of owners must be held on the city's own system.",
  },
};
