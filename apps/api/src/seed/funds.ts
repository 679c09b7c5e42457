import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyOf, proposeFundAct } from '@linli/contracts';
import { addDays, beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { SAMPLE_CAST, SAMPLE_NEIGHBOURHOOD } from '@linli/testkit';
import { DecideFundAct, EstablishFund, ProposeFundAct } from '../features/funds/index.ts';
import { findItems, settleItems, type StoredItem } from '../features/ledger/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';

type Act = BodyOf<typeof proposeFundAct>['content'];

/** Standards of deposit for the demo: an invented neighbourhood has no confirmed ones. */
const RATES = [
  { homeKind: 'sold-public', perM2: '45.00' },
  { homeKind: 'commercial', perM2: '100.00' },
  { homeKind: 'non-residential', perM2: '100.00' },
  { homeKind: 'unsold', perM2: '45.00' },
] as const;

const SOURCE = '示例标准，没有核实来源';

/** The maintenance fund of the demo: set up, deposits called and mostly paid, two repairs, interest credited; all figures are examples. */
export async function seedFund(app: NestFastifyApplication, neighbourhoodId: Id, people: { readonly maker: Id; readonly checker: Id }): Promise<void> {
  const database = app.get(Database);
  const today = beijingDate(await database.globally(databaseNow));
  const carryOut = async (content: Act, reason: string): Promise<Id> => {
    const { proposalId } = await app.get(ProposeFundAct).run(neighbourhoodId, { content, reason }, newId(), people.maker);
    await app.get(DecideFundAct).run(neighbourhoodId, proposalId, { outcome: 'approved' }, people.checker);
    return proposalId;
  };
  /** The bank moves the money of what is expected; which items, `chosen` says. */
  const bank = (bookedOn: LocalDate, chosen: (item: StoredItem, at: number) => boolean): Promise<void> =>
    database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const items = (await findItems(tx, neighbourhoodId, { fund: 'maintenance', waiting: true })).filter(chosen);
      await settleItems(tx, neighbourhoodId, items.map((item) => ({ itemId: item.id, amount: item.amount - item.settled, bookedOn, source: { type: 'demo-bank-line', id: newId() } })));
    });
  await app.get(EstablishFund).run(neighbourhoodId, setting(today), people.maker);
  await carryOut({ act: 'deposit-call', call: 'first-deposit', dueOn: addDays(today, 60), decisionRecord: '业主大会会议决定（示例）2026-01', decidedOn: addDays(today, -120) }, '改造后同步建立维修资金');
  await carryOut({ act: 'seller-deposit', seller: SAMPLE_NEIGHBOURHOOD.originalUnit, amount: '1200000.00', dueOn: null }, '售房单位应交部分');
  // Every seventh home has not paid yet, so that the desk has somebody to wait for; those who try the demo have.
  const cast = new Set<string>(Object.values(SAMPLE_CAST).flatMap((one) => one.homes));
  await bank(addDays(today, -90), (item, at) => item.kind === 'seller-deposit' || cast.has(item.counterparty) || at % 7 !== 3);
  await carryOut(repair({ title: '1号楼屋面防水维修', contractor: '安固防水工程有限公司（虚构）', amount: '250000.00', scope: { kind: 'building', building: '1' }, basis: 'decision', decisionRecord: '1号楼业主决定（示例）2026-02' }), '屋面多处渗漏');
  await bank(today, (item) => item.kind === 'fund-paid');
  await carryOut(repair({ title: '5号楼排水管爆裂抢修', contractor: '通达管道维修有限公司（虚构）', amount: '28400.00', scope: { kind: 'building', building: '5' }, basis: 'drainage-failure', notice: `${addDays(today, -2)} 贴在5号楼各单元门口（示例）` }), '排水管爆裂，等不及表决');
  await carryOut({ act: 'interest', amount: '13046.58', from: addDays(today, -90), to: today }, '银行季度结息');
  await bank(today, (item) => item.kind === 'interest');
  await carryOut({ act: 'credit', amount: '13046.58', from: addDays(today, -90), to: today, by: 'balance-days' }, '利息分到各户');
  const waiting = repair({ title: '3号楼楼道照明更换', contractor: '明光电工有限公司（虚构）', amount: '12600.00', scope: { kind: 'building', building: '3' }, basis: 'decision', decisionRecord: '3号楼业主决定（示例）2026-03' });
  await app.get(ProposeFundAct).run(neighbourhoodId, { content: waiting, reason: '楼道灯多数不亮' }, newId(), people.maker);
}

function setting(today: LocalDate): Parameters<EstablishFund['run']>[1] {
  return {
    establishedOn: addDays(today, -110),
    custody: 'in-custody',
    custodyDecision: null,
    bankName: '示例银行榆林路支行（虚构）',
    dayCount: 'act/365',
    interestRate: '1.5',
    dwellings: 'sold-public',
    building: 'without-lift',
    seller: SAMPLE_NEIGHBOURHOOD.originalUnit,
    linesHandedOverOn: null,
    contract: { from: addDays(today, -300), until: null },
    isExample: true,
    rates: RATES.map((rate) => ({ ...rate, from: '2020-01-01', building: 'without-lift', isExample: true, source: SOURCE })),
  };
}

function repair(more: Pick<Extract<Act, { act: 'spend' }>, 'title' | 'contractor' | 'amount' | 'scope' | 'basis'> & { readonly decisionRecord?: string; readonly notice?: string }): Act {
  return { act: 'spend', questionId: null, pollId: null, exclusion: null, dueOn: null, ...more, decisionRecord: more.decisionRecord ?? null, notice: more.notice ?? null };
}
