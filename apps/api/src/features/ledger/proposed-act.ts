import type { BodyOf, ProblemCode, proposeAct } from '@linli/contracts';
import type { Id, LocalDate, Outcome, Refusal } from '@linli/kernel';
import { accept, refuse } from '@linli/kernel';
import { draftEntry, ENTRY_KINDS, FUNDS, isByHand, isEntryKind, periodOf, reversalOf, type AccountCode, type EntryDraft, type FundCode } from '@linli/ledger';
import { displayMoney } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';
import { loadEntries } from './entry.queries.ts';
import { fenOf } from '../../platform/database/fen.ts';
import type { ProposalRow } from './proposal.store.ts';

/** What somebody asks for, as the contract's schema gave it; it is kept as JSON in the proposal. */
export type Content = BodyOf<typeof proposeAct>['content'];

export function contentOf(row: ProposalRow): Content {
  return row.content as Content;
}

type Drafted = Outcome<EntryDraft, Refusal<ProblemCode>>;

/** The entry a proposal would book. The proposal itself is its source, so it is booked once at most. */
export async function draftOf(tx: Tx, neighbourhoodId: Id, proposalId: Id, content: Extract<Content, { act: 'entry' | 'reversal' }>): Promise<Drafted> {
  if (content.act === 'reversal') return reversal(tx, neighbourhoodId, content);
  const { kind, fund, bookedOn, memo } = content;
  if (!isEntryKind(kind)) return refuse('entry-kind-unknown', 'content.kind');
  if (!isByHand(kind)) return refuse('entry-kind-not-by-hand', 'content.kind', { kind: ENTRY_KINDS[kind].name.zh });
  const postings = content.postings.map(({ account, detail, amount }) => ({ account: account as AccountCode, detail, amount: fenOf(amount) }));
  return draftEntry({ kind, fund, bookedOn: bookedOn as LocalDate, memo, source: { type: 'proposal', id: proposalId }, postings });
}

async function reversal(tx: Tx, neighbourhoodId: Id, content: Extract<Content, { act: 'reversal' }>): Promise<Drafted> {
  const [entry] = await loadEntries(tx, neighbourhoodId, [content.entryId]);
  if (entry === undefined) return refuse('entry-unknown', 'content.entryId');
  if (entry.reversedBy !== null) return refuse('entry-reversed', 'content.entryId');
  // Closings are taken back by reopening their period, which opens the days first.
  if (entry.kind === 'closing' || entry.kind === 'carried-forward') return refuse('entry-kind-not-by-hand', 'content.entryId', { kind: ENTRY_KINDS[entry.kind].name.zh });
  return reversalOf(entry, { bookedOn: content.bookedOn as LocalDate, memo: `冲销第 ${entry.seq} 笔` });
}

/** Which fund's books an act is about. */
export async function fundOf(tx: Tx, neighbourhoodId: Id, content: Content): Promise<Outcome<FundCode, Refusal<ProblemCode>>> {
  if (content.act !== 'reversal') return accept(content.fund);
  const [entry] = await loadEntries(tx, neighbourhoodId, [content.entryId]);
  return entry === undefined ? refuse('entry-unknown', 'content.entryId') : accept(entry.fund);
}

/** Judges a proposal when it is made, so that its maker learns of a mistake at once; it is judged again when it is booked. */
export async function checkContent(tx: Tx, neighbourhoodId: Id, proposalId: Id, content: Content): Promise<Outcome<null, Refusal<ProblemCode>>> {
  if (content.act === 'entry' || content.act === 'reversal') {
    const draft = await draftOf(tx, neighbourhoodId, proposalId, content);
    return draft.ok ? accept(null) : draft;
  }
  const period = periodOf(content.fund, content.period);
  return period.ok ? accept(null) : period;
}

const ACT_NAMES = { entry: '记一笔账', reversal: '冲销一笔账', 'close-period': '结账', 'reopen-period': '重新开账' } as const;

export function actName(act: ProposalRow['act']): string {
  return ACT_NAMES[act];
}

/** A proposal in one sentence for the person who decides. */
export function inWords(content: Content, draft: EntryDraft | undefined): string {
  if (content.act === 'close-period') return `给${FUNDS[content.fund].name.zh}结 ${content.period} 的账。`;
  if (content.act === 'reopen-period') return `重新打开${FUNDS[content.fund].name.zh}已经结账的 ${content.period}。`;
  if (draft === undefined) return `${ACT_NAMES[content.act]}。`;
  let debits = 0n;
  for (const { amount } of draft.postings) debits += amount > 0n ? amount : 0n;
  const what = content.act === 'reversal' ? draft.memo : ENTRY_KINDS[draft.kind].name.zh;
  return `${draft.bookedOn}，${FUNDS[draft.fund].name.zh}，${what}，${displayMoney(debits)} 元：${draft.memo}。`;
}
