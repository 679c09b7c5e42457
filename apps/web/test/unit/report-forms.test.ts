import { describe, expect, it } from 'vitest';
import { rowsToShow, typedCost } from '../../src/lib/features/costs/cost-form.ts';
import { typedMonth } from '../../src/lib/features/operations/operations-form.ts';

function formOf(fields: Record<string, string | File | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  return form;
}
const row = (at: number, amount: string, more: Record<string, string | File | string[]> = {}): Record<string, string | File | string[]> => ({ [`lineId.${at}`]: 'a', [`description.${at}`]: ' 管材 ', [`quantity.${at}`]: '', [`unitPrice.${at}`]: '', [`amount.${at}`]: amount, ...more });
const empty = (at: number): Record<string, string> => ({ [`lineId.${at}`]: '', [`description.${at}`]: '', [`quantity.${at}`]: '', [`unitPrice.${at}`]: '', [`amount.${at}`]: '' });
const photo = new File(['x'], 'a.jpg');

describe('the form of a report of costs', () => {
  it('is read row by row; empty rows and those ticked to go are gone, and files follow their rows', () => {
    const form = formOf({ stage: 'payment', title: '十月', period: '2026-10', total: '3.00', ...row(0, '1.00', { 'remove.0': 'on', 'file.0': photo }), ...empty(1), ...row(2, '3.00', { 'evidence.2': ['e1', 'e2'], 'file.2': photo }), ...empty(3) });
    const { content, files } = typedCost(form);
    expect(content).toEqual({ stage: 'payment', title: '十月', period: '2026-10', total: '3.00', lines: [{ lineId: 'a', description: '管材', quantity: '', unitPrice: '', amount: '3.00', evidenceIds: ['e1', 'e2'] }] });
    expect([...files.keys()]).toEqual([0]);
  });

  it('keeps a row of which only a document is there, and no file that nobody chose', () => {
    const { content, files } = typedCost(formOf({ ...empty(0), 'file.0': photo, ...row(1, '2', { 'file.1': new File([], '') }) }));
    expect([content.lines.length, [...files.keys()], content.stage]).toEqual([2, [0], 'payment']);
  });

  it('shows empty rows to go on with where there is none, or when somebody asks for more', () => {
    const [line] = typedCost(formOf(row(0, '1'))).content.lines;
    if (line === undefined) throw new Error('one row was typed');
    expect([rowsToShow([], false).length, rowsToShow([line], false).length, rowsToShow([line], true).length]).toEqual([3, 1, 4]);
  });
});

describe('the form of a month', () => {
  it('keeps every income line, and of the shared costs those that say something', () => {
    const form = formOf({
      title: '十月', period: '2026-10', 'assetId.0': 'x', 'incomeLine.0': 'parking', 'gross.0': '', 'tax.0': '0', 'directCost.0': '0', 'file.0': photo,
      'costDescription.0': '', 'costAmount.0': '', 'costKey.0': 'equal', 'costDescription.1': '电费', 'costAmount.1': '5', 'costKey.1': 'by-gross', 'costFile.1': photo, 'costDescription.2': '保安', 'costAmount.2': '9', 'costKey.2': 'equal', 'costRemove.2': 'on',
    });
    const { content, files } = typedMonth(form);
    expect(content.lines).toEqual([{ assetId: 'x', incomeLine: 'parking', gross: '', tax: '0', directCost: '0', evidenceIds: [] }]);
    expect(content.sharedCosts).toEqual([{ description: '电费', amount: '5', key: 'by-gross', evidenceIds: [] }]);
    expect([...files.keys()]).toEqual(['lines.0', 'sharedCosts.0']);
  });
});
