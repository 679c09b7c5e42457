/** A ballot of one owner that is open now. */
export interface Waiting {
  readonly pollId: string;
  readonly title: string;
  readonly closesAt: string;
  readonly legalEffect: 'statutory' | 'consultative';
  readonly ownerId: string;
  readonly ownerName: string;
  readonly mayVote: boolean;
  readonly homes: readonly string[];
  readonly questions: number;
  readonly castAt: string | null;
  readonly total: bigint;
}

/** What still waits for the reader: the clock that ends first comes first. */
export const stillWaiting = (papers: readonly Waiting[]): Waiting[] =>
  papers.filter((paper) => paper.mayVote && paper.castAt === null).sort((left, right) => Date.parse(left.closesAt) - Date.parse(right.closesAt));
