import { beijingDate, type Id, type Refusal } from '@linli/kernel';
import { accountName, applyEntry, entryLeaf, type AccountRef, type EntryDraft } from '@linli/ledger';
import type { ProblemCode } from '@linli/contracts';
import { appendLeaf, frontierRoot, leafHash, readFrontier, toHex, writeFrontier } from '@linli/transparency';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { findAccounts, insertAccounts, type Accounts } from './account.store.ts';
import { lockBook, type Book } from './book.store.ts';
import { findBySources, insertEntries, sourceName, type NewEntry } from './entry.store.ts';

/** Who stands behind an entry: nobody (a rule posted it from checked facts), one who made it, and another who checked it. */
export interface Hands {
  readonly madeBy: Id | null;
  readonly checkedBy: Id | null;
}

export const BY_RULE: Hands = { madeBy: null, checkedBy: null };

export interface PostedEntry {
  readonly id: Id;
  readonly seq: number;
  /** The source had been booked before: this is the first entry, and nothing moved. */
  readonly repeated: boolean;
}

/** Entries by the names of their sources. */
type Booked = ReadonlyMap<string, { readonly id: Id; readonly seq: number }>;

export interface PostRequest {
  readonly draft: EntryDraft;
  readonly hands: Hands;
}

export type PostAnswer = PostedEntry | { readonly refusal: Refusal<ProblemCode> };

/**
 * Posts entries inside the caller's transaction, all of them or (by the refusal it throws) none. It takes the lock of the books: call it
 * before locking rows of your own. Refusals: an account that does not hold enough, a closed period, a day in the future, a bank posting
 * on a day that a statement has proven.
 *
 * @param booked what was booked from these sources before, where the caller has looked under the same lock
 */
export async function postEntries(tx: Tx, neighbourhoodId: Id, drafts: readonly EntryDraft[], hands: Hands = BY_RULE, booked?: Booked): Promise<PostedEntry[]> {
  const answers = await postEach(tx, neighbourhoodId, drafts.map((draft) => ({ draft, hands })), booked);
  return answers.map((answer) => {
    if ('refusal' in answer) throw new Refused(answer.refusal.code, answer.refusal.field, answer.refusal.params);
    return answer;
  });
}

/** Posts those that can be posted, in their order, each judged with the balances the earlier ones leave; the others get their refusal. */
export async function postEach(tx: Tx, neighbourhoodId: Id, requests: readonly PostRequest[], booked?: Booked): Promise<PostAnswer[]> {
  if (requests.length === 0) return [];
  const book = await lockBook(tx, neighbourhoodId);
  const before = new Map(booked ?? (await findBySources(tx, neighbourhoodId, requests.map(({ draft }) => draft))));
  const accounts = await findAccounts(tx, neighbourhoodId, requests.flatMap(({ draft }) => refsOf(draft)));
  const batch = new Batch(neighbourhoodId, book, accounts, before);
  const answers = requests.map((request) => batch.post(request));
  await batch.write(tx);
  return answers;
}

function refsOf(draft: EntryDraft): AccountRef[] {
  return draft.postings.map(({ account, detail }) => ({ fund: draft.fund, account, detail }));
}

/** The entries of one transaction while they are being judged: balances, log and sources as the earlier ones leave them. */
class Batch {
  readonly #neighbourhoodId: Id;
  readonly #book: Book;
  readonly #accounts: Accounts;
  readonly #balances: Map<string, bigint>;
  readonly #booked: Map<string, { id: Id; seq: number }>;
  readonly #today: string;
  readonly #recordedAt: Date;
  readonly #entries: NewEntry[] = [];
  readonly #opened = new Map<string, { readonly id: Id; readonly ref: AccountRef }>();
  #frontier: ReturnType<typeof readFrontier>;

  constructor(neighbourhoodId: Id, book: Book, accounts: Accounts, booked: Map<string, { id: Id; seq: number }>) {
    this.#neighbourhoodId = neighbourhoodId;
    this.#book = book;
    this.#accounts = accounts;
    this.#booked = booked;
    this.#balances = new Map([...accounts].map(([name, { balance }]) => [name, balance]));
    this.#today = beijingDate(book.now.getTime());
    // Times of the log never run backwards, even when the database's clock is set back.
    this.#recordedAt = new Date(Math.max(book.now.getTime(), book.lastRecordedAt?.getTime() ?? 0));
    this.#frontier = readFrontier({ size: book.size, hashes: book.frontier });
  }

  post({ draft, hands }: PostRequest): PostAnswer {
    const earlier = this.#booked.get(sourceName(draft));
    if (earlier !== undefined) return { ...earlier, repeated: true };
    const refusal = this.#refusal(draft);
    if (refusal !== undefined) return { refusal };
    const applied = applyEntry(this.#balances, draft);
    if (!applied.ok) return applied;
    for (const [name, balance] of applied.value) this.#balances.set(name, balance);
    const entry = { ...draft, id: newId(), neighbourhoodId: this.#neighbourhoodId, seq: this.#book.size + this.#entries.length + 1, recordedAt: this.#recordedAt.toISOString() };
    const hash = leafHash(new TextEncoder().encode(entryLeaf(entry)));
    this.#frontier = appendLeaf(this.#frontier, hash);
    this.#entries.push({ ...entry, ...hands, leafHash: toHex(hash), accountIds: refsOf(draft).map((ref) => this.#idOf(ref)) });
    this.#booked.set(sourceName(draft), { id: entry.id, seq: entry.seq });
    return { id: entry.id, seq: entry.seq, repeated: false };
  }

  /** An account is opened by the first entry that is posted to it: one that is refused leaves no trace. */
  #idOf(ref: AccountRef): Id {
    const name = accountName(ref);
    const open = this.#accounts.get(name) ?? this.#opened.get(name);
    if (open !== undefined) return open.id;
    const opened = { id: newId(), ref };
    this.#opened.set(name, opened);
    return opened.id;
  }

  #refusal(draft: EntryDraft): Refusal<ProblemCode> | undefined {
    const state = this.#book.funds.get(draft.fund);
    if (draft.bookedOn > this.#today) return { code: 'entry-in-future', field: 'bookedOn', params: { today: this.#today } };
    if (state?.closedThrough != null && draft.bookedOn <= state.closedThrough) return { code: 'period-closed', field: 'bookedOn', params: { through: state.closedThrough } };
    const touchesBank = draft.postings.some((posting) => posting.account === 'bank');
    if (touchesBank && state?.provenThrough != null && draft.bookedOn <= state.provenThrough) return { code: 'statement-proven', field: 'bookedOn', params: { through: state.provenThrough } };
    return undefined;
  }

  async write(tx: Tx): Promise<void> {
    if (this.#entries.length === 0) return;
    await insertAccounts(tx, this.#neighbourhoodId, [...this.#opened.values()]);
    const { size, hashes } = writeFrontier(this.#frontier);
    await insertEntries(tx, this.#neighbourhoodId, this.#entries, { size, frontier: hashes, root: toHex(frontierRoot(this.#frontier)), recordedAt: this.#recordedAt });
  }
}
