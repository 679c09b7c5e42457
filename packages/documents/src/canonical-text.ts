import { assert, formatDate } from '@linli/kernel';
import { displayMoney, parseMoney } from '@linli/quantities';
import type { Block, DocumentText } from './block.ts';

/** An amount of a payers block as it is read: `'1234.5'` gives `1,234.50 元`. */
export function readableAmount(amount: string): string {
  const money = parseMoney(amount);
  assert(money.ok, 'an amount in a document is a decimal string');
  return `${displayMoney(money.value)} 元`;
}

function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'callout':
      return [block.text];
    case 'clause':
      return [`${block.number} ${block.text}`];
    case 'facts':
      return block.items.map((item) => `${item.name}：${item.value}`);
    case 'table':
      return [block.caption, ...[block.columns.map((column) => column.title), ...block.rows].map((row) => row.join('\t'))];
    case 'payers':
      return [block.title, ...block.amounts.map((one) => `${one.name}\t${readableAmount(one.amount)}`)];
    case 'signature':
      return [`${block.who}：`];
    case 'qr':
      return [block.caption, block.url];
  }
}

/**
 * The document as plain text, one way only: for reading aloud, for searching, and for comparing with the text taken out of a PDF, which
 * holds the same words in the same order.
 */
export function canonicalText(document: DocumentText): string {
  const head = [document.title, document.subtitle];
  const foot = [document.issuedBy, formatDate(document.issuedOn)];
  return [...head, ...document.blocks.flatMap(textOf), ...foot].filter((line) => line !== '').join('\n').normalize('NFC');
}
