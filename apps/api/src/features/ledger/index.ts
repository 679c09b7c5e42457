export { LedgerModule } from './ledger.module.ts';
export { BY_RULE, postEach, postEntries, type Hands, type PostAnswer, type PostedEntry, type PostRequest } from './post-entries.ts';
export { settleItems, type SettleRequest } from './settle-items.ts';
export { findItems, withdrawItems, type ItemQuery, type NewItem, type StoredItem } from './open-item.store.ts';
export { newReference, openItems } from './open-items.ts';
export { balancesOf, headingBalances, movementsOf, type BalanceQuery, type HeadingBalance, type Movement } from './ledger.queries.ts';
export { findFunds, findHead, lockBook, setProven, type BookHead, type FundProof } from './book.store.ts';
export { listEntries, loadEntries, type StoredEntry } from './entry.queries.ts';
export { detailNames, viewHeadings, type DetailNames } from './entry-view.ts';
