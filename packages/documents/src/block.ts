import type { LocalDate } from '@linli/kernel';

/**
 * A part of a document. Everything is text already: whoever reads a document computes nothing.
 *
 * - `heading`, `paragraph`, `clause` (with its own number): running text.
 * - `callout`: what must not be overlooked. `example` a figure without a confirmed source, `consultative` no statutory decision,
 *   `clock` a time that is running, `info` what it comes down to. The tone colours; the words alone say it.
 * - `facts`: names with their values.
 * - `table`: the widths of the columns are shares of the whole; each row has as many cells as there are columns.
 * - `payers`: who pays what, amounts in yuan as decimal strings; drawn as one bar with the colour and pattern of each payer.
 * - `signature`: the place where somebody signs. `qr`: a code to scan, with its address in letters.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'clause'; readonly number: string; readonly text: string }
  | { readonly kind: 'callout'; readonly tone: 'example' | 'consultative' | 'clock' | 'info'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end'; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'payers'; readonly title: string; readonly amounts: readonly { readonly payer: string; readonly name: string; readonly amount: string }[] }
  | { readonly kind: 'signature'; readonly who: string }
  | { readonly kind: 'qr'; readonly url: string; readonly caption: string };

/** A text that is published, signed or sealed: the same blocks become the page, the PDF and the digest. */
export interface DocumentText {
  readonly format: 'linli-document-1';
  readonly language: 'zh-CN';
  readonly title: string;
  /** Empty where there is none. */
  readonly subtitle: string;
  readonly issuedBy: string;
  readonly issuedOn: LocalDate;
  readonly blocks: readonly Block[];
}
