import type { Problem, ProblemCode } from '@linli/contracts';
import type { Outcome, Refusal } from '@linli/kernel';

/**
 * A refusal on its way out of a use case. It is thrown, so that the transaction around it rolls back, and it is caught in one place, the
 * problem filter. Its code stands in the problem table, or this does not compile.
 */
export class Refused extends Error {
  readonly refusal: Refusal<ProblemCode>;
  readonly errors: Problem['errors'];

  constructor(code: ProblemCode, field?: string, params?: Refusal['params'], errors?: Problem['errors']) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) };
    this.errors = errors;
  }
}

/** The value of a rule's outcome; its refusal becomes the answer of the request. */
export function demand<T>(outcome: Outcome<T, Refusal<ProblemCode>>): T {
  if (outcome.ok) return outcome.value;
  const { code, field, params } = outcome.refusal;
  throw new Refused(code, field, params);
}
