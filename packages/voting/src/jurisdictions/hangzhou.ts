import type { Jurisdiction } from './jurisdiction.ts';

/**
 * 「业主投票一般应当采用电子方式」, paper on request. The city offers a system free of charge, and the article does not reserve the
 * vote to it; that a vote held elsewhere stands is therefore the likely reading.
 */
export const hangzhou: Jurisdiction = {
  code: 'hangzhou',
  name: { zh: '杭州市', en: 'Hangzhou' },
  onlineVoteMustUseOfficialSystem: false,
  law: { title: '杭州市物业管理条例', article: '第二十条', certainty: 'likely' },
  explanation: {
    zh: '杭州业主投票一般用电子方式，您也可以要纸质票。程序合法时，决定对全体业主有约束力。',
    en: 'In Hangzhou owners vote electronically as a rule, and you may ask for a paper ballot. Where the procedure was lawful, the decision binds all owners.',
  },
};
