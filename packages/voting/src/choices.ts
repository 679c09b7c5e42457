import type { Text } from '@linli/kernel';

/** What an owner may answer. An abstention that was handed in takes part in the vote, but it is not a yes. */
export type Choice = 'yes' | 'no' | 'abstain';

/** The choices in the order in which a ballot prints them, with the words printed. None of them is ever chosen beforehand. */
export const CHOICES = {
  yes: { zh: '同意', en: 'Agree' },
  no: { zh: '反对', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstain' },
} as const satisfies Record<Choice, Text>;

/** Whether a text from outside is one of the three choices. */
export function isChoice(text: string): text is Choice {
  return Object.hasOwn(CHOICES, text);
}
