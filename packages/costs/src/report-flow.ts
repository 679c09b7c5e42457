import { accept, refuse, type Outcome, type Refusal, type Source, type Text } from '@linli/kernel';
import { FUND_REVIEW } from './laws.ts';

/** Where a report stands. A draft is still typed; from `submitted` on nobody edits it; `published` and `returned` are the ends. */
export type ReportState = 'draft' | 'submitted' | 'street-checked' | 'district-checked' | 'published' | 'returned';
export type StepCode = 'submit' | 'street-check' | 'district-check' | 'publish' | 'return';
type ReportRole = 'enterprise' | 'street' | 'district';

export const REPORT_STATES: Readonly<Record<ReportState, Text>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '等街道核对', en: 'Waits for the street' },
  'street-checked': { zh: '等区里核对', en: 'Waits for the district' },
  'district-checked': { zh: '区里已核对', en: 'Checked by the district' },
  published: { zh: '已公布', en: 'Published' },
  returned: { zh: '已退回', en: 'Returned' },
};

/** On what the order of the checks stands: 街道监督、区审核资金 of the plan of 2020. */
export const FLOW_LAW: Source = FUND_REVIEW;

/** One step that was taken, and by whom. */
export interface TakenStep {
  readonly step: StepCode;
  readonly by: string;
}

/** From where a step may be taken, by whom, and where it leads. */
const STEPS: Readonly<Record<Exclude<StepCode, 'return'>, { from: ReportState; role: ReportRole; to: ReportState }>> = {
  submit: { from: 'draft', role: 'enterprise', to: 'submitted' },
  'street-check': { from: 'submitted', role: 'street', to: 'street-checked' },
  'district-check': { from: 'street-checked', role: 'district', to: 'district-checked' },
  publish: { from: 'district-checked', role: 'district', to: 'published' },
};
/** Who may return a report, by where it stands: the one whose check is due. */
const RETURNERS: Partial<Record<ReportState, ReportRole>> = { submitted: 'street', 'street-checked': 'district' };
/** The three hands of a report. Publication follows from the district's check and is no further opinion. */
const HANDS: ReadonlySet<StepCode> = new Set<StepCode>(['submit', 'street-check', 'district-check', 'return']);
const LONGEST_REASON = 200;

/** The state after all steps of a report's version; none is a draft. */
export function stateAfter(steps: readonly TakenStep[]): ReportState {
  const last = steps.at(-1)?.step;
  if (last === undefined) return 'draft';
  return last === 'return' ? 'returned' : STEPS[last].to;
}

export type FlowRefusal = 'report-step-closed' | 'report-step-not-yours' | 'report-own-check' | 'return-reason-missing';

/**
 * Takes the next step of a version, or says why not: it is not this step's turn, another role takes it, or the same person has had a hand
 * in it already (nobody checks what she herself submitted or checked). Whoever returns it says why.
 *
 * @returns the state after the step
 * @example takeStep([{ step: 'submit', by: 'a' }], { step: 'street-check', by: 'b', roles: ['street'], reason: null }) // street-checked
 */
export function takeStep(
  steps: readonly TakenStep[],
  act: { readonly step: StepCode; readonly by: string; readonly roles: readonly string[]; readonly reason: string | null },
): Outcome<ReportState, Refusal<FlowRefusal>> {
  const state = stateAfter(steps);
  const role = act.step === 'return' ? RETURNERS[state] : STEPS[act.step].role;
  const open = act.step === 'return' ? role !== undefined : STEPS[act.step].from === state;
  if (!open || role === undefined) return refuse('report-step-closed', undefined, { state: REPORT_STATES[state].zh });
  if (!act.roles.includes(role)) return refuse('report-step-not-yours', undefined, { state: REPORT_STATES[state].zh });
  if (HANDS.has(act.step) && steps.some((taken) => HANDS.has(taken.step) && taken.by === act.by)) return refuse('report-own-check');
  if (act.step === 'return' && (act.reason === null || act.reason.trim() === '' || act.reason.length > LONGEST_REASON)) return refuse('return-reason-missing', 'reason');
  return accept(act.step === 'return' ? 'returned' : STEPS[act.step].to);
}

/** The check that is due in a state, for those who look what waits for them. */
export function nextCheck(state: ReportState): { readonly step: 'street-check' | 'district-check'; readonly role: 'street' | 'district' } | null {
  if (state === 'submitted') return { step: 'street-check', role: 'street' };
  return state === 'street-checked' ? { step: 'district-check', role: 'district' } : null;
}

/** A new version is made of a returned report (to mend it) or a published one (to correct it), never of one that is being checked. */
export function mayFollow(state: ReportState): boolean {
  return state === 'returned' || state === 'published';
}
