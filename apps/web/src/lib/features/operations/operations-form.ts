import type { BodyOf, writeOperationsDraft } from '@linli/contracts';

export type OperationsContent = BodyOf<typeof writeOperationsDraft>['content'];
type Line = OperationsContent['lines'][number];
type SharedCost = OperationsContent['sharedCosts'][number];

export const EMPTY_COST: SharedCost = { description: '', amount: '', key: 'by-gross', evidenceIds: [] };

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function file(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : null;
}

/** Files by the place of what they belong to: `lines.0`, `sharedCosts.1`. */
export type ChosenFiles = ReadonlyMap<string, File>;

/** The month as it was typed. Rows stand for what the assets earn, so none goes; shared costs that say nothing do. */
export function typedMonth(form: FormData): { readonly content: OperationsContent; readonly files: ChosenFiles } {
  const files = new Map<string, File>();
  const lines: Line[] = [];
  for (let at = 0; form.has(`gross.${at}`); at += 1) {
    const chosen = file(form, `file.${at}`);
    if (chosen !== null) files.set(`lines.${at}`, chosen);
    lines.push({
      assetId: text(form, `assetId.${at}`), incomeLine: text(form, `incomeLine.${at}`), gross: text(form, `gross.${at}`), tax: text(form, `tax.${at}`), directCost: text(form, `directCost.${at}`),
      evidenceIds: form.getAll(`evidence.${at}`).map(String),
    });
  }
  const sharedCosts: SharedCost[] = [];
  for (let at = 0; form.has(`costAmount.${at}`); at += 1) {
    const cost = { description: text(form, `costDescription.${at}`), amount: text(form, `costAmount.${at}`), key: text(form, `costKey.${at}`), evidenceIds: form.getAll(`costEvidence.${at}`).map(String) };
    const chosen = file(form, `costFile.${at}`);
    if (form.has(`costRemove.${at}`) || (cost.description === '' && cost.amount === '' && cost.evidenceIds.length === 0 && chosen === null)) continue;
    if (chosen !== null) files.set(`sharedCosts.${sharedCosts.length}`, chosen);
    sharedCosts.push(cost);
  }
  return { content: { title: text(form, 'title'), period: text(form, 'period'), lines, sharedCosts }, files };
}
