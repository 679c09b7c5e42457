import { z } from 'zod';
import { contract, ROLES } from './contract.ts';
import { id, instant, none } from './fields.ts';

const code = z.string().regex(/^\d{6}$/);
const phone = z.string().regex(/^1[3-9]\d{9}$/, { error: 'phone-malformed' });

export const membership = z.object({
  neighbourhoodId: id,
  code: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
});

export const requestCode = contract({
  name: 'request-code',
  summary: 'Sends a one-time code to a phone number. The answer is the same whether or not the number is on a roster.',
  method: 'POST',
  path: '/sign-in/codes',
  access: { kind: 'public' },
  status: 202,
  params: none,
  query: none,
  body: z.strictObject({ phone }),
  output: z.object({ challengeId: id, validSeconds: z.int(), resendSeconds: z.int() }),
});

export const signInByCode = contract({
  name: 'sign-in-by-code',
  summary: 'Opens a session for a resident with the code sent to her phone; the cookie is the only answer that carries the token.',
  method: 'POST',
  path: '/sign-in/codes/:challengeId',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ challengeId: id }),
  query: none,
  body: z.strictObject({ code }),
  output: z.object({ personId: id }),
});

export const signInByPassword = contract({
  name: 'sign-in-by-password',
  summary: 'Opens a session for staff with login, password and the current code of the authenticator.',
  method: 'POST',
  path: '/sign-in/password',
  access: { kind: 'public' },
  status: 200,
  params: none,
  query: none,
  body: z.strictObject({ login: z.string().min(1).max(60), password: z.string().min(1).max(200), code }),
  output: z.object({ personId: id }),
});

export const requestFreshCode = contract({
  name: 'request-fresh-code',
  summary: 'Sends a code to the phone of the signed-in person, for acts that need a fresh one.',
  method: 'POST',
  path: '/session/codes',
  access: { kind: 'signed-in' },
  status: 202,
  params: none,
  query: none,
  body: none,
  output: z.object({ challengeId: id, validSeconds: z.int(), resendSeconds: z.int(), phone: z.string() }),
});

export const confirmFreshCode = contract({
  name: 'confirm-fresh-code',
  summary: 'Renews the session with a fresh code; the session gets a new token.',
  method: 'POST',
  path: '/session/codes/:challengeId',
  access: { kind: 'signed-in' },
  status: 200,
  params: z.strictObject({ challengeId: id }),
  query: none,
  body: z.strictObject({ code }),
  output: z.object({ personId: id }),
});

export const readSession = contract({
  name: 'read-session',
  summary: 'Who is signed in, in which neighbourhoods and with which roles and offices.',
  method: 'GET',
  path: '/session',
  access: { kind: 'signed-in' },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.object({
    personId: id,
    kind: z.enum(['resident', 'staff']),
    name: z.string(),
    phone: z.string().nullable(),
    freshUntil: instant.nullable(),
    expiresAt: instant,
    memberships: z.array(membership),
    offices: z.array(z.object({ role: z.enum(ROLES), region: z.string(), regionName: z.string() })),
  }),
});

export const signOut = contract({
  name: 'sign-out',
  summary: 'Ends the session at once.',
  method: 'DELETE',
  path: '/session',
  access: { kind: 'signed-in' },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.object({}),
});

export const readOutbox = contract({
  name: 'read-outbox',
  summary: 'Demo mode only: the text messages that would have been sent, and the demo staff with their current codes.',
  method: 'GET',
  path: '/dev/outbox',
  access: { kind: 'demo' },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.object({
    messages: z.array(z.object({ sentAt: instant, phone: z.string(), text: z.string() })),
    staff: z.array(z.object({ login: z.string(), password: z.string(), code: z.string(), title: z.string() })),
  }),
});
