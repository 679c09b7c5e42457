import { PARTIES, RULES } from '@linli/cost-sharing';
import type { BodyOf, OutputOf, readMenu, writeMenu } from '@linli/contracts';
import { KINDS, UNITS } from '@linli/menus';
import { parseScaled } from '@linli/quantities';
import { say } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';

export type LineInput = BodyOf<typeof writeMenu>['lines'][number];
type Source = LineInput['sources'][number];
type Option = { value: string; label: string };

/** How many sources of money the form has rows for. */
export const SOURCE_ROWS = 5;

/** The line as it is written, without what the API computes. */
export function inputOf(line: OutputOf<typeof readMenu>['lines'][number]): LineInput {
  const { lineId, itemCode, title, scope, quantity, unitPrice, note, isExample, needs, excludes, sources, rule } = line;
  return { lineId, itemCode, title, scope, quantity, unitPrice, note, isExample, needs, excludes, sources, rule };
}

export function emptyLine(lineId: string): LineInput {
  return { lineId, itemCode: 'B08', title: '', scope: { kind: 'neighbourhood' }, quantity: '', unitPrice: '', note: '', isExample: true, needs: [], excludes: [], sources: [{ party: 'government', kind: 'remainder', isExample: true }], rule: { code: 'by-exclusive-area', parameters: {} } };
}

export const itemOptions = (): Option[] => Object.values(KINDS).map((kind) => ({ value: kind.code, label: `${kind.code} ${say(kind.name)}（${say(UNITS[kind.unit])}）` }));
export const partyOptions = (none: string): Option[] => [{ value: '', label: none }, ...Object.values(PARTIES).map((party) => ({ value: party.code, label: say(party.name) }))];
export const ruleOptions = (): Option[] => Object.values(RULES).filter((rule) => rule.code !== 'custom-signed').map((rule) => ({ value: rule.code, label: say(rule.name) }));
export const kindOptions = (): Option[] => [
  { value: 'remainder', label: m.desk_kind_remainder() },
  { value: 'basis-points', label: m.desk_kind_points() },
  { value: 'fixed', label: m.desk_kind_fixed() },
  { value: 'per-unit', label: m.desk_kind_unit() },
];

/** The table of a floor rule as people write it: `1:0, 2:0.5, 3:1`. */
export function ruleText(rule: LineInput['rule']): string {
  const table = rule.parameters['coefficients'] ?? rule.parameters['percentages'];
  if (typeof table !== 'object' || table === null) return '';
  return Object.entries(table).map(([floor, value]) => `${floor}:${String(value)}`).join(', ');
}

interface FormError {
  readonly href: string;
  readonly text: string;
}

/** Reads the form of one line. What only the rules can judge (totals, sources that add up) the API judges. */
export function readLineForm(form: FormData): { line: LineInput; errors: FormError[] } {
  const errors: FormError[] = [];
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const title = text('title');
  if (title === '') errors.push({ href: '#title', text: m.desk_title_missing() });
  for (const [name, places] of [['quantity', 4], ['unitPrice', 2]] as const) if (!parseScaled(text(name), places).ok) errors.push({ href: `#${name}`, text: m.desk_number_wrong() });
  const isExample = form.get('isExample') !== null;
  const sources = Array.from({ length: SOURCE_ROWS }, (_, row) => readSource(form, row, isExample, errors)).filter((source) => source !== null);
  if (sources.length === 0) errors.push({ href: '#sources.0.party', text: m.desk_source_missing() });
  const line: LineInput = {
    lineId: text('lineId'),
    itemCode: text('itemCode'),
    title,
    scope: readScope(text),
    quantity: text('quantity'),
    unitPrice: text('unitPrice'),
    note: text('note'),
    isExample,
    needs: form.getAll('needs').map(String),
    excludes: form.getAll('excludes').map(String),
    sources,
    rule: readRule(text, errors),
  };
  return { line, errors };
}

function readScope(text: (name: string) => string): LineInput['scope'] {
  const kind = text('scope');
  if (kind === 'building') return { kind, building: text('building') || '?' };
  if (kind === 'entrance') return { kind, building: text('building') || '?', entrance: text('entrance') || '?' };
  return { kind: 'neighbourhood' };
}

function readSource(form: FormData, row: number, isExample: boolean, errors: FormError[]): Source | null {
  const text = (name: string): string => String(form.get(`${name}-${row}`) ?? '').trim();
  const [party, kind, figure, count, cap] = [text('party'), text('kind') as Source['kind'], text('figure'), text('count'), text('cap')];
  if (party === '') return null;
  const wrong = (field: string): void => void errors.push({ href: `#sources.${row}.${field}`, text: m.desk_number_wrong() });
  const base = { party, isExample, ...(cap === '' || kind === 'remainder' ? {} : { cap }) };
  if (cap !== '' && kind !== 'remainder' && !parseScaled(cap, 2).ok) wrong('cap');
  if (kind === 'remainder') return { ...base, kind };
  const read = parseScaled(figure, 2);
  if (!read.ok) wrong('figure');
  if (kind === 'basis-points') return { ...base, kind, basisPoints: read.ok ? Number(read.value) : 0 };
  if (kind === 'fixed') return { ...base, kind, amount: figure };
  if (!parseScaled(count, 4).ok) wrong('quantity');
  return { ...base, kind: 'per-unit', unitRate: figure, quantity: count };
}

/** Reads `1:0, 2:0.5`; both kinds of colon and comma are taken. */
function readRule(text: (name: string) => string, errors: FormError[]): LineInput['rule'] {
  const code = text('rule');
  const byFloor = code.startsWith('by-floor');
  if (!byFloor) return { code, parameters: {} };
  const entries = text('table').split(/[,，;；\s]+/).filter((part) => part !== '').map((part) => part.split(/[:：]/));
  if (entries.length === 0 || entries.some((entry) => entry.length !== 2 || !/^-?\d{1,2}$/.test(entry[0] ?? '') || !parseScaled(entry[1], 4).ok)) errors.push({ href: '#rule.table', text: m.desk_rule_table_wrong() });
  const table = Object.fromEntries(entries.map(([floor, value]) => [floor ?? '', value ?? '']));
  if (code === 'by-floor-percentage') return { code, parameters: { percentages: table, withinFloor: text('withinFloor') } };
  return { code, parameters: { coefficients: table } };
}
