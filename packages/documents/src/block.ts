import type { LocalDate } from '@linli/kernel';

/** A part of a document. Everything is text already: whoever reads a document computes nothing. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'clause'; readonly number: string; readonly text: string }
  | { readonly kind: 'callout'; readonly tone: 'example' | 'consultative' | 'clock' | 'info'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end'; /** Share of the width. */ readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Who pays what: amounts in yuan as decimal strings, drawn as one bar with the payer's colour and pattern. */
  | { readonly kind: 'payers'; readonly title: string; readonly amounts: readonly { readonly payer: string; readonly name: string; readonly amount: string }[] }
  | { readonly kind: 'signature'; readonly who: string }
  | { readonly kind: 'qr'; readonly url: string; readonly caption: string };

/** A text that is published, signed or sealed: the same blocks become the page, the PDF and the digest. */
export interface DocumentText {
  readonly format: 'linli-document-1';
  readonly language: 'zh-CN';
  readonly title: string;
  readonly subtitle: string;
  readonly issuedBy: string;
  readonly issuedOn: LocalDate;
  readonly blocks: readonly Block[];
}
