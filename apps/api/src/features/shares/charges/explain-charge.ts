import { Injectable } from '@nestjs/common';
import type { explainCharge, OutputOf } from '@linli/contracts';
import { explain, inWords, SHEET_CHANGES, type Apportionment, type LineCharge, type SheetChange } from '@linli/cost-sharing';
import { digestOf } from '@linli/documents';
import { assert, type Id } from '@linli/kernel';
import { displayMoney, formatMoney, sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { bucketOf, findChargeSheets, type SheetHead } from './charge.store.ts';
import { findEvents, type LineEvent } from './event.store.ts';
import { basisOf, compensationOf, eventsOf, inputOf, stateOf, worksAfter, type CompensationContent, type LineFacts } from './line-state.ts';
import { LoadFacts } from './load-facts.ts';
import { needHome, type Looking } from './may-look.ts';

type Explained = OutputOf<typeof explainCharge>;
type Version = Explained['versions'][number];

/** The working of one version for one home, before it is held against what is stored. */
type Working = Pick<Version, 'inWords' | 'steps' | 'law'> & { readonly amount: Money; readonly all: Money; readonly input: object };

/**
 * How the charges of one home in one line came about, version by version. Every figure is computed anew from the events by the package
 * that computed the charge, and must come to the stored one with the stored digest: no working is shown for a figure it does not give.
 */
@Injectable()
export class ExplainCharge {
  readonly #database: Database;
  readonly #facts: LoadFacts;

  constructor(database: Database, facts: LoadFacts) {
    this.#database = database;
    this.#facts = facts;
  }

  run(neighbourhoodId: Id, homeId: Id, lineId: Id, caller: Looking): Promise<Explained> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const home = await needHome(tx, neighbourhoodId, homeId, caller);
      const sheets = await findChargeSheets(tx, neighbourhoodId, [lineId]);
      const stored = await storedCharges(tx, neighbourhoodId, homeId, sheets.map(({ id }) => id));
      if (stored.size === 0) throw new Refused('not-found');
      const facts = await this.#facts.of(tx, neighbourhoodId, lineId);
      const events = await findEvents(tx, neighbourhoodId, [lineId]);
      const at = facts.homes.findIndex((one) => one.homeId === homeId);
      const versions = sheets.map((sheet) => viewVersion(facts, events, sheet, at, stored.get(sheet.id)));
      return { code: home.code, title: facts.line.title, planned: facts.line.total, versions };
    });
  }
}

async function storedCharges(tx: Tx, neighbourhoodId: Id, homeId: Id, sheetIds: readonly Id[]): Promise<Map<Id, { amount: Money; change: Money }>> {
  const rows = await tx.rows<{ sheetId: Id; amount: string; change: string }>(
    `select sheet_id as "sheetId", amount::text, change::text from charge
     where neighbourhood_id = $1 and bucket = $4 and home_id = $2 and sheet_id = any($3::uuid[])`,
    [neighbourhoodId, homeId, [...sheetIds], bucketOf(homeId)],
  );
  return new Map(rows.map(({ sheetId, amount, change }) => [sheetId, { amount: fenOf(amount), change: fenOf(change) }]));
}

function viewVersion(facts: LineFacts, events: readonly LineEvent[], sheet: SheetHead, at: number, stored: { amount: Money; change: Money } | undefined): Version {
  const working = sheet.purpose === 'works' ? worksOf(facts, eventsOf(sheet, events), at) : compensated(facts, events, sheet, at);
  assert(digestOf(working.input).hex === sheet.inputDigest, `the input of sheet ${sheet.id} is the one it was computed from`);
  assert(stored !== undefined && working.amount === stored.amount, `the charge of home ${facts.homes[at]?.homeId ?? ''} by sheet ${sheet.id} is what its input gives`);
  return {
    version: sheet.version,
    purpose: sheet.purpose,
    chargedAt: sheet.createdAt.toISOString(),
    reasons: sheet.changes.map((change) => SHEET_CHANGES[change as SheetChange].zh),
    accepted: sheet.accepted,
    plan: [...sheet.plan],
    share: formatMoney(stored.amount),
    change: formatMoney(stored.change),
    inWords: working.inWords,
    steps: working.steps,
    law: working.law,
    inputDigest: sheet.inputDigest,
    checkSum: formatMoney(working.all),
  };
}

function worksOf(facts: LineFacts, events: readonly LineEvent[], at: number): Working {
  const charge = demand(worksAfter(facts, events));
  assert(charge !== undefined, 'a sheet of the works has accepted cost');
  const input = inputOf(facts, charge, { purpose: 'works', basis: { ...basisOf(facts, stateOf(facts, events)) } });
  if (charge.apportionment === null) return { amount: 0n, all: 0n, input, inWords: '这一项居民不出钱。', steps: [], law: [] };
  const { steps, law, share } = explain(charge.apportionment, at, { total: charge.accepted, others: othersOf(charge) });
  return {
    amount: share,
    all: sumMoney(charge.amounts),
    input,
    inWords: inWords(charge.apportionment, at).zh,
    steps: steps.map(({ title, formula, result }) => ({ title: title.zh, formula, result: result.zh })),
    law: [`《${law.title}》${law.article ?? ''}`],
  };
}

const othersOf = (charge: LineCharge): Money[] => charge.plan.filter(({ party }) => party !== 'residents').map(({ amount }) => amount);

function compensated(facts: LineFacts, events: readonly LineEvent[], sheet: SheetHead, at: number): Working {
  const event = events.find(({ id }) => id === sheet.eventId);
  const made = event === undefined ? undefined : compensationOf(facts, events, event);
  assert(event !== undefined && made !== undefined, 'a compensation stands on the works before it');
  const before = events.filter(({ serial }) => serial < event.serial);
  const along = demand(worksAfter(facts, before))?.apportionment;
  assert(along != null, 'a compensation is paid along the sharing of the works');
  const content = event.content as CompensationContent;
  const amount = made.amounts[at] ?? 0n;
  const steps = [{ title: '补偿合计', formula: '', result: `${displayMoney(made.total)} 元` }, partOf(along, content, made.total, at, amount)];
  const input = inputOf(facts, { plan: [], residents: 0n }, { purpose: 'compensation', basis: { ...basisOf(facts, stateOf(facts, before)), ...content } });
  const said = amount < 0n ? `按签字的协议，您家得到补偿 ${displayMoney(-amount)} 元。` : `按电梯的份额，您家分摊补偿 ${displayMoney(amount)} 元。`;
  return { amount, all: sumMoney(made.amounts), input, inWords: said, steps, law: ['《民法典》第二百八十三条'] };
}

/** What a home pays of a compensation, along the weights of those who do not receive; or what it receives. */
function partOf({ homes, weighing }: Apportionment, { receives }: CompensationContent, total: Money, at: number, amount: Money): Version['steps'][number] {
  const received = (code: string): boolean => fenOf(receives[code] ?? '0') > 0n;
  if (amount < 0n) return { title: '您家得到', formula: '', result: `${displayMoney(-amount)} 元` };
  const weights = homes.map(({ code }, place) => (received(code) ? 0n : (weighing.weights[place] ?? 0n)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const own = weights[at] ?? 0n;
  const common = own === 0n ? whole : greatestCommonDivisor(own, whole);
  return { title: '其余各户按电梯的份额分', formula: `${displayMoney(total)} × ${own / common} ÷ ${whole / common}`, result: `${displayMoney(amount)} 元` };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
