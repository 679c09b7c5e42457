import type { Id } from '@linli/kernel';
import { sumMoney, type Money } from '@linli/quantities';
import type { StageCode } from './stages/index.ts';
import type { PublishedSums } from './warnings/index.ts';

/** What was planned for a line, and who was to pay it (the frozen menu says both). */
export interface PlannedLine {
  readonly lineId: Id;
  readonly planned: Money;
  readonly parties: readonly { readonly party: string; readonly amount: Money }[];
}

/** One line, from plan to final account. `actual` is the latest figure that replaces the earlier ones. */
export interface LineComparison {
  readonly lineId: Id;
  readonly planned: Money;
  readonly stages: Readonly<Record<StageCode, Money>>;
  /** Contract and all its changes. */
  readonly agreed: Money;
  readonly accepted: Money;
  readonly actual: Money;
  readonly actualStage: StageCode | null;
  /** Actual less planned; below zero it came cheaper. Null while nothing was accepted, settled or closed. */
  readonly difference: Money | null;
}

const NOTHING: Readonly<Record<StageCode, Money>> = { estimate: 0n, budget: 0n, contract: 0n, 'change-order': 0n, payment: 0n, settlement: 0n, 'final-account': 0n };
/** The later figure replaces the earlier: the final account the settlement, the settlement the payments. */
const REPLACING: readonly StageCode[] = ['final-account', 'settlement', 'payment'];

/** Plan against actual, line by line in the order of the plan (计划与实际). Lines outside the plan are no lines of the menu and never come here. */
export function compareLines(planned: readonly PlannedLine[], published: PublishedSums): LineComparison[] {
  return planned.map(({ lineId, planned: amount }) => {
    const stages = { ...NOTHING, ...published.get(lineId) };
    const actualStage = REPLACING.find((stage) => stages[stage] !== 0n) ?? null;
    const actual = actualStage === null ? 0n : stages[actualStage];
    return { lineId, planned: amount, stages, agreed: stages.contract + stages['change-order'], accepted: stages.payment, actual, actualStage, difference: actualStage === null ? null : actual - amount };
  });
}

/** One party: what the plan asks of it, what it promised in writing, what came. */
export interface PartyComparison {
  readonly party: string;
  readonly planned: Money;
  readonly promised: Money;
  readonly arrived: Money;
  /** Promised and not here yet. */
  readonly waiting: Money;
  /** Planned and not even promised; below zero it promised more than planned. */
  readonly unpromised: Money;
}

/**
 * Plan against actual by party, in the order in which the plan first names them; a party that promised without being planned follows.
 * The columns add up: Σ planned is the cost of the plan, Σ arrived is what came.
 */
export function compareParties(planned: readonly PlannedLine[], promised: ReadonlyMap<string, Money>, arrived: ReadonlyMap<string, Money>): PartyComparison[] {
  const parties = [...new Set([...planned.flatMap((line) => line.parties.map((part) => part.party)), ...promised.keys(), ...arrived.keys()])];
  return parties.map((party) => {
    const asked = sumMoney(planned.flatMap((line) => line.parties.filter((part) => part.party === party).map((part) => part.amount)));
    const [said, came] = [promised.get(party) ?? 0n, arrived.get(party) ?? 0n];
    return { party, planned: asked, promised: said, arrived: came, waiting: said - came, unpromised: asked - said };
  });
}
