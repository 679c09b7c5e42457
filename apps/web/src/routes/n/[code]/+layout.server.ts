import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({ neighbourhood: await neighbourhoodOf(event) });
