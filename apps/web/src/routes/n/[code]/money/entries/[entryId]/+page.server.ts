import { proveEntry, readEntry } from '@linli/contracts';
import { fromHex, verifyInclusion } from '@linli/transparency';
import { error } from '@sveltejs/kit';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf, sessionOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

/** The proof is for everybody; what single homes and parties paid is for those who watch over the books. */
export const load: PageServerLoad = async (event) => {
  const { entryId } = event.params;
  if (!/^[0-9a-f-]{36}$/.test(entryId)) error(404);
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, entryId };
  const proof = await call(event, proveEntry, { params });
  const entry = (await sessionOf(event)) === null ? null : await attempt(event, readEntry, { params });
  const holds = verifyInclusion({ leafHash: fromHex(proof.leafHash), index: proof.seq - 1, size: proof.head.size, path: proof.path.map(fromHex), root: fromHex(proof.head.root) });
  return { proof, holds, entry: entry?.ok === true ? entry.value : null };
};
