/**
 * A refusal is a value: what was asked cannot be done, and here is the code, the field and the figures that say why.
 * `field` is the path of the offending input in dots (`homes.3.areaM2`); `params` are the figures a sentence about it needs.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/**
 * The answer of a rule: a value, or a refusal. Rules never throw for bad input; they throw only for our own mistakes (`assert`).
 *
 * @example
 * const area = parseArea('62.35');
 * if (!area.ok) return area;
 * use(area.value);
 */
export type Outcome<T, R extends Refusal = Refusal> = Accepted<T> | Refused<R>;

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  field?: string,
  params?: Readonly<Record<string, string | number>>,
): Refused<Refusal<Code>> {
  return {
    ok: false,
    refusal: { code, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) },
  };
}

/** Puts the path of the enclosing input before the field of a refusal: `areaM2` inside `homes.3` becomes `homes.3.areaM2`. */
export function within<T, R extends Refusal>(path: string, outcome: Outcome<T, R>): Outcome<T, R> {
  if (outcome.ok) return outcome;
  const field = outcome.refusal.field === undefined ? path : `${path}.${outcome.refusal.field}`;
  return { ok: false, refusal: { ...outcome.refusal, field } };
}
