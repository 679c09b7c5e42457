import { timingSafeEqual } from 'node:crypto';
import type { Client } from './caller.ts';

export interface RequestHead {
  readonly method: string;
  readonly socketAddress: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Who the client is: behind the site (which proves itself by the shared key) the address and origin that the site names, else the
 * socket's own. Nobody else's forwarding headers are believed.
 */
export function clientOf(head: RequestHead, siteKey: string | undefined, publicOrigin: string | undefined): Client {
  const key = one(head.headers['x-linli-site-key']);
  if (siteKey !== undefined && key !== undefined && same(key, siteKey)) {
    return {
      address: one(head.headers['x-linli-client']) ?? head.socketAddress,
      origin: publicOrigin ?? one(head.headers['x-linli-origin']) ?? '',
    };
  }
  return { address: head.socketAddress, origin: publicOrigin ?? `http://${one(head.headers['host']) ?? ''}` };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it says itself that it comes from our own pages (`Sec-Fetch-Site`), and where it names an
 * origin, that origin is ours. A request that says neither changes nothing, whatever its content type.
 */
export function comesFromUs(head: RequestHead, client: Client): boolean {
  if (READS.has(head.method)) return true;
  const site = one(head.headers['sec-fetch-site']);
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = one(head.headers['origin']);
  if (origin !== undefined) return client.origin !== '' && origin === client.origin;
  return site === 'same-origin';
}
