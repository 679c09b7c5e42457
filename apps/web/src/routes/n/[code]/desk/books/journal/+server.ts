import { exportJournal } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => stream(event, exportJournal, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId } });
