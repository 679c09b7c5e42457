import { defineCustomServerStrategy } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import type { Handle } from '@sveltejs/kit/hooks';
import { fromCookie, fromHeader } from '#lib/server/accept-language.ts';

// A strategy of our own is asked before the built-in ones, whatever their order: so it looks for the language somebody chose itself.
defineCustomServerStrategy('custom-accept', { getLocale: (request) => fromCookie(request?.headers.get('cookie') ?? null) ?? fromHeader(request?.headers.get('accept-language') ?? null) });

const YEAR_SECONDS = 31_536_000;

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    event.locals.passBack = [];
    event.locals.neighbourhoods = new Map();
    if (event.cookies.get('lang') !== locale) {
      event.cookies.set('lang', locale, { path: '/', httpOnly: false, secure: event.url.protocol === 'https:', sameSite: 'lax', maxAge: YEAR_SECONDS });
    }
    const elder = event.cookies.get('elder') === '1' ? 'data-elder' : '';
    const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%elder%', elder) });
    for (const [name, value] of event.locals.passBack) response.headers.append(name, value);
    // Posts must name their origin, so not `no-referrer`: browsers then send `Origin: null`.
    response.headers.set('referrer-policy', 'same-origin');
    response.headers.set('x-content-type-options', 'nosniff');
    // On a shared phone nothing personal is left behind for the Back button.
    if (event.cookies.get('__Host-linli') !== undefined) response.headers.set('cache-control', 'no-store');
    return response;
  });
