import type { Block, DocumentText } from './block.ts';

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
      return [block.title, ...block.amounts.map((one) => `${one.name}\t${one.amount}`)];
    case 'signature':
      return [`${block.who}：`];
    case 'qr':
      return [`${block.caption} ${block.url}`];
  }
}

/** The document as plain text, one way only: for reading aloud, for searching, and for comparing with the text taken out of a PDF. */
export function canonicalText(document: DocumentText): string {
  const head = [document.title, document.subtitle].filter((line) => line !== '');
  const foot = [`${document.issuedBy} ${document.issuedOn}`];
  return [...head, ...document.blocks.flatMap(textOf), ...foot].join('\n').normalize('NFC');
}
