import type { BodyOf, writeCostDraft } from '@linli/contracts';

export type CostContent = BodyOf<typeof writeCostDraft>['content'];
type Line = CostContent['lines'][number];

const STAGES = ['estimate', 'budget', 'contract', 'change-order', 'payment', 'settlement', 'final-account'] as const;
const NEW_ROWS = 3;

export function isStage(text: string): text is CostContent['stage'] {
  return (STAGES as readonly string[]).includes(text);
}

/** One text of a form, trimmed; what nobody typed is empty. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A file of a form that somebody really chose. */
export function chosen(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value : null;
}

export const EMPTY_LINE: Line = { lineId: '', description: '', quantity: '', unitPrice: '', amount: '', evidenceIds: [] };

/** A row that says nothing is no row. */
function saysSomething(line: Line): boolean {
  return [line.lineId, line.description, line.quantity, line.unitPrice, line.amount].some((text) => text !== '') || line.evidenceIds.length > 0;
}

/** What was typed, row by row, with the file that was chosen for a row. Rows that were ticked to go, and empty ones, are gone. */
export function typedCost(form: FormData): { readonly content: CostContent; readonly files: ReadonlyMap<number, File> } {
  const lines: Line[] = [];
  const files = new Map<number, File>();
  for (let at = 0; form.has(`amount.${at}`); at += 1) {
    const line: Line = {
      lineId: typed(form, `lineId.${at}`),
      description: typed(form, `description.${at}`),
      quantity: typed(form, `quantity.${at}`),
      unitPrice: typed(form, `unitPrice.${at}`),
      amount: typed(form, `amount.${at}`),
      evidenceIds: form.getAll(`evidence.${at}`).map(String),
    };
    const file = chosen(form, `file.${at}`);
    if (form.has(`remove.${at}`) || (!saysSomething(line) && file === null)) continue;
    if (file !== null) files.set(lines.length, file);
    lines.push(line);
  }
  const stage = typed(form, 'stage');
  return { content: { stage: isStage(stage) ? stage : 'payment', title: typed(form, 'title'), period: typed(form, 'period'), total: typed(form, 'total'), lines }, files };
}

/** The rows of the page: what is there, and empty ones to go on with. */
export function rowsToShow(lines: readonly Line[], more: boolean): Line[] {
  return [...lines, ...(more || lines.length === 0 ? Array.from({ length: NEW_ROWS }, () => EMPTY_LINE) : [])];
}
