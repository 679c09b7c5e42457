import type { Matter } from './matter.ts';

export const rulesAndCommittee: Matter = {
  code: 'D1',
  name: { zh: '议事规则、管理规约、业委会选举', en: 'Rules of procedure, covenant, election of the committee' },
  class: 'ordinary',
  measuredBy: 'ordinary',
  law: { title: '民法典', article: '第二百七十八条第一款第一项至第三项', certainty: 'certain' },
  explanation: {
    zh: '制定或修改小区的规则，选举或更换业委会。选举时，每位候选人算一项决定。',
    en: 'The rules of the neighbourhood are made or changed, or the committee is elected or replaced. In an election each candidate is one decision.',
  },
};
