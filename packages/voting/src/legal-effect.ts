import type { Source, Text } from '@linli/kernel';
import type { Channel } from './channels.ts';
import type { Jurisdiction } from './jurisdictions/index.ts';
import type { Matter } from './matters/index.ts';

/**
 * What a vote is worth. `statutory` says that the channel may carry a decision of the owners, not that this vote is one: notice,
 * agenda and both limbs must be right too, which is why its sentence says so. `consultative` never binds anybody.
 */
export interface LegalEffect {
  readonly effect: 'statutory' | 'consultative';
  /** Stands on the ballot, the result page and the PDF. */
  readonly sentence: Text;
  readonly law: Source;
}

const BINDING_LAW: Source = { title: '民法典', article: '第二百八十条', certainty: 'certain' };

/**
 * The legal effect of a vote in a city through a channel. No statutory outcome comes from this site where the city reserves the
 * owners' online votes to its own system, and none from any channel where the matter itself is only consultative.
 *
 * @example legalEffect(JURISDICTIONS.beijing, 'platform').effect // 'consultative'
 */
export function legalEffect(jurisdiction: Jurisdiction, channel: Channel, matter?: Pick<Matter, 'class' | 'law'>): LegalEffect {
  if (channel === 'platform' && jurisdiction.onlineVoteMustUseOfficialSystem) {
    return { effect: 'consultative', sentence: jurisdiction.explanation, law: jurisdiction.law };
  }
  if (matter?.class === 'consultative') return { effect: 'consultative', sentence: SURVEY, law: matter.law };
  if (channel === 'platform') return { effect: 'statutory', sentence: jurisdiction.explanation, law: jurisdiction.law };
  return { effect: 'statutory', sentence: BINDING[channel], law: BINDING_LAW };
}

const SURVEY: Text = {
  zh: '这件事只是征求意见，不是法定业主决定。',
  en: 'This only asks for opinions; it is not a statutory decision of the owners.',
};

const BINDING: Record<Exclude<Channel, 'platform'>, Text> = {
  paper: {
    zh: '书面表决是法定方式。程序合法时，决定对全体业主有约束力。',
    en: 'A vote on paper is a statutory way. Where the procedure was lawful, the decision binds all owners.',
  },
  'municipal-evote': {
    zh: '市里的电子投票系统是法定方式。程序合法时，决定对全体业主有约束力。',
    en: "The city's electronic voting system is a statutory way. Where the procedure was lawful, the decision binds all owners.",
  },
  assembly: {
    zh: '业主大会现场表决是法定方式。程序合法时，决定对全体业主有约束力。',
    en: "A vote in the owners' assembly is a statutory way. Where the procedure was lawful, the decision binds all owners.",
  },
};
