import { uploadEvidence } from '@linli/contracts';
import type { RequestEvent } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt } from '#lib/server/api.ts';

/** Sends the documents that were chosen, each to its row; what was refused comes back with the field it stands by. */
export async function keepFiles<Place>(event: RequestEvent, neighbourhoodId: string, files: ReadonlyMap<Place, File>, fieldOf: (place: Place) => string): Promise<{ kept: Map<Place, string>; errors: { href: string; text: string }[] }> {
  const kept = new Map<Place, string>();
  const errors: { href: string; text: string }[] = [];
  for (const [place, file] of files) {
    const form = new FormData();
    form.set('file', file, file.name);
    const answer = await attempt(event, uploadEvidence, { params: { neighbourhoodId } }, { form });
    if (answer.ok) kept.set(place, answer.value.evidenceId);
    else errors.push({ href: `#${fieldOf(place)}`, text: sentence(answer.problem) });
  }
  return { kept, errors };
}
