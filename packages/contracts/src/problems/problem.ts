import { z } from 'zod';

/** RFC 9457 problem details, with our code, the field and a sentence for each. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.output<typeof problem>;

export interface ProblemPage {
  readonly status: number;
  /** What happened and the way on, in plain words; `{name}` stands for a parameter of the refusal. */
  readonly zh: string;
  readonly en: string;
}

