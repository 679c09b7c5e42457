import type { OutputOf, readResult } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';

type Result = OutputOf<typeof readResult>['results'][number];

/** One sentence that says why a question came out as it did: which limb failed, or that none did. */
export function why(result: Pick<Result, 'outcome' | 'quorum' | 'majority' | 'thresholds'>): string {
  const failed = result.outcome === 'no-quorum' ? result.quorum : result.majority;
  const limb = !failed.area && !failed.owners ? m.both_limbs() : failed.area ? m.by_owners() : m.by_area();
  if (result.outcome === 'passed') return m.why_passed({ threshold: result.thresholds.majority });
  if (result.outcome === 'no-quorum') return m.why_no_quorum({ limb, threshold: result.thresholds.quorum });
  return m.why_rejected({ limb, threshold: result.thresholds.majority });
}
