import type { reportState } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';

type State = (typeof reportState)['_zod']['output'];
type Step = 'submit' | 'street-check' | 'district-check' | 'publish' | 'return';

/** Where a report stands, in the reader's words and with the tone of its tag. */
export function stateWords(state: State): { readonly words: string; readonly tone: 'plain' | 'passed' | 'waiting' | 'clock' } {
  const states = {
    draft: { words: m.reports_state_draft(), tone: 'plain' },
    submitted: { words: m.reports_state_submitted(), tone: 'waiting' },
    'street-checked': { words: m.reports_state_street_checked(), tone: 'waiting' },
    'district-checked': { words: m.reports_state_district_checked(), tone: 'waiting' },
    published: { words: m.reports_state_published(), tone: 'passed' },
    returned: { words: m.reports_state_returned(), tone: 'clock' },
  } as const;
  return states[state];
}

export function stepWords(step: Step): string {
  return { submit: m.reports_step_submit(), 'street-check': m.reports_step_street_check(), 'district-check': m.reports_step_district_check(), publish: m.reports_step_publish(), return: m.reports_step_return() }[step];
}

export const kindWords = (kind: 'cost' | 'operations'): string => (kind === 'cost' ? m.reports_kind_cost() : m.reports_kind_operations());
