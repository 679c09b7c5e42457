import { API_URL, LINLI_SITE_KEY } from '$app/env/private';
import { problem, type Contract, type InputOf, type OutputOf, type Problem } from '@linli/contracts';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';

/** What came of a call: the answer in the shape of its contract, or the refusal in words. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface CallOptions {
  /** Made once before the first sending, so that sending again changes nothing. */
  readonly key?: string;
  /** One uploaded file, for contracts that take it. */
  readonly form?: FormData;
}

const PASSED_BACK = ['clear-site-data'];
const PASSED_ON = ['cookie', 'origin', 'sec-fetch-site', 'accept-language', 'user-agent'];

/** The problem of a call that got no answer: nobody knows whether it was carried out. */
const UNREACHABLE: Problem = {
  type: 'urn:linli:problem:unreachable',
  title: '系统暂时连不上。',
  status: 503,
  code: 'unreachable',
  detail: 'The service cannot be reached at the moment.',
};

/**
 * Calls the API for a page: the answer, or the error page that says what to do next. Somebody not signed in goes to the sign-in page
 * and comes back.
 */
export async function call<C extends Contract>(event: RequestEvent, contract: C, input: InputOf<C> = {}, options: CallOptions = {}): Promise<OutputOf<C>> {
  const answer = await attempt(event, contract, input, options);
  if (answer.ok) return answer.value;
  return fail(answer.problem);
}

/** Calls the API where a refusal is shown on the page itself, beside what was typed. */
export async function attempt<C extends Contract>(event: RequestEvent, contract: C, input: InputOf<C> = {}, options: CallOptions = {}): Promise<Answer<OutputOf<C>>> {
  const response = await send(event, contract, input, options);
  if (response === null) return { ok: false, problem: UNREACHABLE };
  if (!response.ok) return { ok: false, problem: await refusal(event, response) };
  const parsed = contract.output.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    console.error(`${contract.name}: the answer does not keep its contract`, parsed.error.issues.slice(0, 3));
    return { ok: false, problem: { ...UNREACHABLE, status: 500, code: 'internal' } };
  }
  return { ok: true, value: parsed.data as OutputOf<C> };
}

/** Passes a file of the API on to the browser, byte by byte. */
export async function stream<C extends Contract>(event: RequestEvent, contract: C, input: InputOf<C> = {}): Promise<Response> {
  const response = await send(event, contract, input, {});
  if (response === null) return fail(UNREACHABLE);
  if (!response.ok) return fail(await refusal(event, response));
  const headers = new Headers();
  for (const name of ['content-type', 'content-disposition', 'content-length', 'etag']) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(response.body, { headers });
}

function fail(cause: Problem): never {
  const status = [403, 404, 409, 429, 503].includes(cause.status) ? cause.status : 503;
  error(status, cause.title, { code: cause.code, detail: cause.detail ?? cause.title });
}

async function refusal(event: RequestEvent, response: Response): Promise<Problem> {
  const parsed = problem.safeParse(await response.json().catch(() => undefined));
  const cause: Problem = parsed.success ? parsed.data : { ...UNREACHABLE, status: response.status === 404 ? 404 : 503 };
  const here = event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
  if (cause.code === 'not-signed-in') redirect(303, `/sign-in?next=${encodeURIComponent(here)}`);
  if (cause.code === 'code-needed') redirect(303, `/fresh-code?next=${encodeURIComponent(here)}`);
  return cause;
}

async function send<C extends Contract>(event: RequestEvent, contract: C, input: InputOf<C>, options: CallOptions): Promise<Response | null> {
  const body = options.form ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
  try {
    const response = await fetch(address(contract, input), {
      method: contract.method,
      headers: headersOf(event, options, typeof body === 'string'),
      redirect: 'error',
      ...(body === undefined ? {} : { body }),
    });
    for (const cookie of response.headers.getSetCookie()) event.locals.passBack.push(['set-cookie', cookie]);
    for (const name of PASSED_BACK) {
      const value = response.headers.get(name);
      if (value !== null) event.locals.passBack.push([name, value]);
    }
    return response;
  } catch (cause) {
    console.error(`${contract.name}: no answer`, cause instanceof Error ? cause.message : cause);
    return null;
  }
}

function address(contract: Contract, input: InputOf<Contract>): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = contract.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return `${API_URL}/api${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** The API judges the browser's request, not ours: its cookie, its origin, its address go along. */
function headersOf(event: RequestEvent, options: CallOptions, isJson: boolean): Headers {
  const headers = new Headers({ accept: 'application/json', 'x-linli-site-key': LINLI_SITE_KEY, 'x-linli-client': event.getClientAddress(), 'x-linli-origin': event.url.origin });
  for (const name of PASSED_ON) {
    const value = event.request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (isJson) headers.set('content-type', 'application/json');
  if (options.key !== undefined) headers.set('idempotency-key', options.key);
  return headers;
}
