import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyOf, Role, writeCostDraft } from '@linli/contracts';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import { creditCheckCharacter } from '@linli/rosters';
import sharp from 'sharp';
import { CheckCostReport, PromisePartyMoney, RegisterEnterprise, SubmitCostDraft, WriteCostDraft } from '../features/costs/index.ts';
import { findItems, settleItems } from '../features/ledger/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';
import { KeepEvidence } from '../platform/evidence/keep-evidence.ts';
import type { Caller } from '../platform/http/caller.ts';

type Content = BodyOf<typeof writeCostDraft>['content'];
type Stage = Content['stage'];

export interface ReportHands {
  readonly enterprise: Id;
  readonly street: Id;
  readonly district: Id;
  readonly committee: Id;
}

const RISERS = '1号楼上下水立管改造';
const WASTE = '垃圾分类投放站';
const LOCKERS = '智能快件箱';
const CREDIT_CODE = '91110000MA0NETT00';

export function callerOf(personId: Id, role: Role): Caller {
  return { personId, sessionId: newId(), kind: 'staff', fresh: true, roles: [role] };
}

/** The month so many before the one of a day. */
export function monthBefore(today: string, count: number): string {
  let month = today.slice(0, 7);
  for (let back = 0; back < count; back += 1) month = addDays(`${month}-01`, -1).slice(0, 7);
  return month;
}

/** A photograph of a paper, so that every row has its document. */
export async function paper(app: NestFastifyApplication, neighbourhoodId: Id, name: string, personId: Id, shade: number): Promise<Id> {
  const bytes = await sharp({ create: { width: 620, height: 877, channels: 3, background: { r: 250, g: 248, b: shade } } }).jpeg().toBuffer();
  return (await app.get(KeepEvidence).keep(neighbourhoodId, { name, bytes }, personId)).evidenceId;
}

/**
 * The works of the demo as their enterprise reports them: budget, contract, two months of payment (one of them returned once), and what
 * the parties promised. Names are invented and all figures are examples. Waits until the homes are charged with what was accepted.
 */
export async function seedCosts(app: NestFastifyApplication, neighbourhoodId: Id, hands: ReportHands): Promise<Id> {
  const database = app.get(Database);
  const today = beijingDate(await database.globally(databaseNow));
  const { enterpriseId } = await app.get(RegisterEnterprise).run(neighbourhoodId, { name: '高原建设（示例）有限公司', creditCode: CREDIT_CODE + creditCheckCharacter(CREDIT_CODE), role: 'implementer', logins: ['enterprise'] }, hands.street);
  const evidenceId = await paper(app, neighbourhoodId, '发票（示例）.jpg', hands.enterprise, 244);
  const clerk = new Clerk(app, neighbourhoodId, hands, evidenceId);
  await clerk.publish(await clerk.submit('budget', '施工图预算', [[WASTE, '510000.00'], [LOCKERS, '216000.00'], [RISERS, '760000.00']]));
  await clerk.publish(await clerk.submit('contract', '施工合同', [[WASTE, '498000.00'], [RISERS, '745000.00']]));
  await clerk.publish(await clerk.submit('payment', '第一次计量支付', [[WASTE, '300000.00'], [RISERS, '420000.00']], monthBefore(today, 2)));
  const returned = await clerk.submit('payment', '第二次计量支付', [[WASTE, '180000.00'], [RISERS, '338500.00']], monthBefore(today, 1));
  await app.get(CheckCostReport).run(neighbourhoodId, returned, { outcome: 'returned', reason: '立管的工程量和现场签认的不一样，请核对' }, newId(), callerOf(hands.street, 'street'));
  await clerk.publish(await clerk.mend(returned, [[WASTE, '180000.00'], [RISERS, '318500.00']], monthBefore(today, 1)));
  await promises(app, neighbourhoodId, hands, addDays(today, 45));
  await moveMoney(database, neighbourhoodId);
  await chargedBy(database, neighbourhoodId);
  return enterpriseId;
}

type Rows = readonly (readonly [title: string, amount: string])[];

/** What the clerk of the enterprise does, and those who check after her. */
class Clerk {
  readonly #app: NestFastifyApplication;
  readonly #neighbourhoodId: Id;
  readonly #hands: ReportHands;
  readonly #evidenceId: Id;

  constructor(app: NestFastifyApplication, neighbourhoodId: Id, hands: ReportHands, evidenceId: Id) {
    this.#app = app;
    this.#neighbourhoodId = neighbourhoodId;
    this.#hands = hands;
    this.#evidenceId = evidenceId;
  }

  async submit(stage: Stage, title: string, rows: Rows, period = ''): Promise<Id> {
    return this.#fill(await this.#app.get(WriteCostDraft).begin(this.#neighbourhoodId, { from: 'stage', stage }, newId(), this.#hands.enterprise), { stage, title, period }, rows);
  }

  async mend(previousId: Id, rows: Rows, period: string): Promise<Id> {
    const draft = await this.#app.get(WriteCostDraft).begin(this.#neighbourhoodId, { from: 'report', previousId }, newId(), this.#hands.enterprise);
    return this.#fill(draft, { stage: draft.content.stage, title: draft.content.title, period }, rows);
  }

  async #fill(draft: { draftId: Id; revision: number; menuLines: readonly { lineId: Id; title: string }[] }, head: Pick<Content, 'stage' | 'title' | 'period'>, rows: Rows): Promise<Id> {
    const total = rows.reduce((sum, [, amount]) => sum + BigInt(amount.replace('.', '')), 0n).toString();
    const lines = rows.map(([title, amount]) => ({ lineId: draft.menuLines.find((line) => line.title === title)?.lineId ?? '', description: `${title}（示例）`, quantity: '', unitPrice: '', amount, evidenceIds: [this.#evidenceId] }));
    const content = { ...head, total: `${total.slice(0, -2)}.${total.slice(-2)}`, lines };
    const written = await this.#app.get(WriteCostDraft).write(this.#neighbourhoodId, draft.draftId, { revision: draft.revision, content }, this.#hands.enterprise);
    return (await this.#app.get(SubmitCostDraft).run(this.#neighbourhoodId, draft.draftId, { revision: written.revision }, newId(), callerOf(this.#hands.enterprise, 'enterprise'))).reportId;
  }

  async publish(reportId: Id): Promise<void> {
    await this.#app.get(CheckCostReport).run(this.#neighbourhoodId, reportId, { outcome: 'passed' }, newId(), callerOf(this.#hands.street, 'street'));
    await this.#app.get(CheckCostReport).run(this.#neighbourhoodId, reportId, { outcome: 'passed' }, newId(), callerOf(this.#hands.district, 'district'));
  }
}

async function promises(app: NestFastifyApplication, neighbourhoodId: Id, hands: ReportHands, dueOn: string): Promise<void> {
  const promised = [
    { party: 'government', amount: '510000.00', document: '整治补助资金批复（示例）' },
    { party: 'professional-company', amount: '190000.00', document: '供水公司出资函（示例）' },
    { party: 'enterprise', amount: '216000.00', document: '快件箱投资协议（示例）' },
  ] as const;
  for (const one of promised) {
    const { promiseId } = await app.get(PromisePartyMoney).record(neighbourhoodId, { ...one, dueOn, isExample: true }, newId(), hands.committee);
    await app.get(PromisePartyMoney).decide(neighbourhoodId, promiseId, { outcome: 'confirmed' }, hands.street);
  }
}

/** The government's money arrives, and most of the first payment goes out. */
async function moveMoney(database: Database, neighbourhoodId: Id): Promise<void> {
  await database.inNeighbourhood(neighbourhoodId, async (tx) => {
    const bookedOn = beijingDate(await databaseNow(tx));
    const source = (): { type: string; id: Id } => ({ type: 'demo-bank-line', id: newId() });
    const incoming = (await findItems(tx, neighbourhoodId, { sourceType: 'party-promise' })).filter((item) => item.detail === 'government');
    await settleItems(tx, neighbourhoodId, incoming.map((item) => ({ itemId: item.id, amount: item.amount, bookedOn, source: source() })));
    const [owed] = (await findItems(tx, neighbourhoodId, { sourceType: 'cost-report' })).filter((item) => item.memo === '第一次计量支付');
    if (owed !== undefined) await settleItems(tx, neighbourhoodId, [{ itemId: owed.id, amount: 45_000_000n, bookedOn, source: source() }]);
  });
}

/** The homes are charged by a job of their own; the demo goes on when every accepted amount of a decided line has arrived there. */
async function chargedBy(database: Database, neighbourhoodId: Id): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const waiting = await database.inNeighbourhood(neighbourhoodId, (tx) =>
      tx.row<{ n: number }>(
        `select count(*)::int as n from cost_acceptance a where a.neighbourhood_id = $1
           and exists (select 1 from share_sheet s where s.neighbourhood_id = $1 and s.menu_line_id = a.menu_line_id)
           and not exists (select 1 from line_event e where e.neighbourhood_id = $1 and e.source_id = a.id::text)`,
        [neighbourhoodId],
      ),
    );
    if (waiting?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The demo waits for its charges in vain.');
}
