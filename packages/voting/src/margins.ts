import type { Text } from '@linli/kernel';
import { displayArea, type Area } from '@linli/quantities';
import type { Check, Decision, Judgement } from './majority-rules/index.ts';

/** How far one limb of one threshold was met or missed. */
export interface Margin {
  readonly step: Check['step'];
  readonly limb: Check['limb'];
  readonly holds: boolean;
  /** What there is and the least that is needed, in 0.01 m² or heads. */
  readonly have: bigint;
  readonly least: bigint;
  /** `have − least`: to spare from zero on, short below zero. */
  readonly difference: bigint;
  readonly words: Text;
}

/** The smallest change that would give another outcome, seen on the sums as counted. */
export interface Flip {
  /** `quorum` says only that a decision becomes possible; which one, the majority then shows. */
  readonly to: 'passed' | 'rejected' | 'no-quorum' | 'quorum';
  /** Whether both amounts are needed, or either alone is enough. */
  readonly needs: 'both' | 'either';
  readonly areaM2: Area;
  readonly owners: number;
  readonly words: Text;
}

const STEPS: Record<Check['step'], Text> = { quorum: { zh: '参与', en: 'taking part' }, majority: { zh: '同意', en: 'agreeing' } };

/** The four margins in the order of the checks. */
export function marginsOf(judgement: Judgement): Margin[] {
  return judgement.checks.map((check) => {
    const { step, limb, holds, part: have, least } = check;
    const difference = have - least;
    return { step, limb, holds, have, least, difference, words: marginWords(step, limb, difference) };
  });
}

function marginWords(step: Check['step'], limb: Check['limb'], difference: bigint): Text {
  const amount = difference < 0n ? -difference : difference;
  const [zh, en] = limb === 'area' ? [areaZh(amount), areaEn(amount)] : [`${amount}位业主`, ownersEn(amount)];
  const subject = `${STEPS[step].zh}${limb === 'area' ? '面积' : '人数'}`;
  if (difference < 0n) return { zh: `${subject}还差${zh}。`, en: `${en} short, ${STEPS[step].en}.` };
  if (difference === 0n) return { zh: `${subject}刚好达到。`, en: `Just enough ${limb === 'area' ? 'area' : 'owners'} ${STEPS[step].en}.` };
  return { zh: `${subject}达到，多出${zh}。`, en: `${en} to spare, ${STEPS[step].en}.` };
}

/**
 * What would change the outcome. Too few took part: how much more participation makes a quorum. Rejected: how much must move to yes
 * among those who took part. Passed: how much may not move away from yes, and how much participation may not be missing.
 */
export function flipsOf(judgement: Judgement): Flip[] {
  const outcomes: Record<Decision, () => Flip[]> = {
    'no-quorum': () => [reach(judgement, 'quorum')],
    rejected: () => [reach(judgement, 'majority')],
    passed: () => [lose(judgement, 'majority'), lose(judgement, 'quorum')],
  };
  return outcomes[judgement.outcome]();
}

function differencesOf(judgement: Judgement, step: Check['step']): Record<Check['limb'], bigint> {
  const differences = { area: 0n, owners: 0n };
  for (const check of judgement.checks) if (check.step === step) differences[check.limb] = check.part - check.least;
  return differences;
}

function reach(judgement: Judgement, step: Check['step']): Flip {
  const { area, owners } = differencesOf(judgement, step);
  const short = { areaM2: area < 0n ? -area : 0n, owners: owners < 0n ? -owners : 0n };
  const zh = [short.owners > 0n ? `${short.owners}位业主` : '', short.areaM2 > 0n ? areaZh(short.areaM2) : ''].filter((part) => part !== '').join('、');
  const en = [short.owners > 0n ? ownersEn(short.owners) : '', short.areaM2 > 0n ? areaEn(short.areaM2) : ''].filter((part) => part !== '').join(' and ');
  const words: Text =
    step === 'quorum'
      ? { zh: `再有${zh}参与，参与才够。`, en: `With ${en} more taking part there would be a quorum.` }
      : { zh: `再有${zh}改投同意，就会通过。`, en: `With ${en} of those who took part changing to yes it would pass.` };
  return { to: step === 'quorum' ? 'quorum' : 'passed', needs: 'both', areaM2: short.areaM2, owners: Number(short.owners), words };
}

function lose(judgement: Judgement, step: Check['step']): Flip {
  const { area, owners } = differencesOf(judgement, step);
  const over = { areaM2: area + 1n, owners: owners + 1n };
  const words: Text =
    step === 'quorum'
      ? {
          zh: `参与的若少${over.owners}位业主或${areaZh(over.areaM2)}，参与就不够。`,
          en: `With ${ownersEn(over.owners)} or ${areaEn(over.areaM2)} fewer taking part there would be no quorum.`,
        }
      : {
          zh: `有${over.owners}位业主或${areaZh(over.areaM2)}改投反对或弃权，就通不过。`,
          en: `With ${ownersEn(over.owners)} or ${areaEn(over.areaM2)} changing from yes to another choice it would not pass.`,
        };
  return { to: step === 'quorum' ? 'no-quorum' : 'rejected', needs: 'either', areaM2: over.areaM2, owners: Number(over.owners), words };
}

const areaZh = (area: Area): string => `${displayArea(area)}平方米`;
const areaEn = (area: Area): string => `${displayArea(area)} m²`;
const ownersEn = (owners: bigint): string => (owners === 1n ? '1 owner' : `${owners} owners`);
