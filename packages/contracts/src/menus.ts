import { z } from 'zod';
import { contract } from './contract.ts';
import { digest, id, inNeighbourhood, instant, line, money, none, quantity } from './fields.ts';

export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('neighbourhood') }),
  z.strictObject({ kind: z.literal('building'), building: z.string().min(1).max(20) }),
  z.strictObject({ kind: z.literal('entrance'), building: z.string().min(1).max(20), entrance: z.string().min(1).max(20) }),
]);

/** One source of money for a line, in its place in the order. The shapes are those of the command line's `plan`. */
export const costSource = z.strictObject({
  party: z.string().regex(/^[a-z-]{2,40}$/),
  kind: z.enum(['basis-points', 'fixed', 'per-unit', 'remainder']),
  basisPoints: z.int().min(0).max(10_000).optional(),
  amount: money.optional(),
  unitRate: money.optional(),
  quantity: quantity.optional(),
  cap: money.optional(),
  isExample: z.boolean(),
});

/** How the residents' part of a line is shared out among the homes of its scope. */
export const shareRule = z.strictObject({ code: z.string().regex(/^[a-z-]{2,40}$/), parameters: z.record(z.string().max(40), z.unknown()) });

export const menuLineInput = z.strictObject({
  lineId: id,
  itemCode: z.string().regex(/^[GBO]\d{2}$/),
  title: line(80),
  scope,
  quantity,
  unitPrice: money,
  note: z.string().max(400),
  isExample: z.boolean(),
  needs: z.array(id).max(20),
  excludes: z.array(id).max(20),
  sources: z.array(costSource).min(1).max(20),
  rule: shareRule,
});

export const menuLine = z.object({
  ...menuLineInput.shape,
  position: z.int(),
  category: z.enum(['governance', 'basic', 'optional']),
  unit: z.string(),
  matter: z.string().nullable(),
  total: z.string(),
  /** What each party pays for this line, in the order of the sources; empty while the sources are refused. */
  plan: z.array(z.object({ party: z.string(), amount: z.string() })),
});

export const menu = z.object({
  menuId: id,
  title: z.string(),
  version: z.int(),
  status: z.enum(['draft', 'frozen']),
  revision: z.int(),
  digest: digest.nullable(),
  createdAt: instant,
  frozenAt: instant.nullable(),
  lines: z.array(menuLine),
  total: z.string(),
  plan: z.array(z.object({ party: z.string(), amount: z.string() })),
  /** What must be mended before the menu can be frozen, line by line. */
  problems: z.array(z.object({ lineId: id.nullable(), code: z.string(), sentence: z.string() })),
  hasExamples: z.boolean(),
});

const menuPath = z.strictObject({ neighbourhoodId: id, menuId: id });

export const createMenu = contract({
  name: 'create-menu',
  summary: 'Begins a draft, empty or with the lines of an earlier menu.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/menus',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ title: line(80), copyOf: id.optional() }),
  output: menu,
});

export const listMenus = contract({
  name: 'list-menus',
  summary: 'The menus of a neighbourhood: residents see frozen ones, the committee drafts too.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/menus',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    items: z.array(z.object({ menuId: id, title: z.string(), version: z.int(), status: z.enum(['draft', 'frozen']), lineCount: z.int(), createdAt: instant, frozenAt: instant.nullable() })),
  }),
});

export const readMenu = contract({
  name: 'read-menu',
  summary: 'A menu with its lines, totals and who pays what. Drafts are for those who write them.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: menuPath,
  query: none,
  body: none,
  output: menu,
});

export const writeMenu = contract({
  name: 'write-menu',
  summary: 'Replaces title and lines of a draft. `revision` is the one that was read; an older one is refused, so nobody overwrites unseen.',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: menuPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1), title: line(80), lines: z.array(menuLineInput).max(60) }),
  output: menu,
});

export const freezeMenu = contract({
  name: 'freeze-menu',
  summary: 'Makes a draft a version that never changes, with the digest of its content.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId/freeze',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: menuPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1) }),
  output: menu,
});
