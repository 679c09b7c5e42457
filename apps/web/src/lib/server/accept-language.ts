import { isLocale, type Locale } from '#lib/paraglide/runtime.js';

/** The language kept on this device. */
export function fromCookie(header: string | null): Locale | undefined {
  const lang = /(?:^|;\s*)lang=([\w-]+)(?:;|$)/.exec(header ?? '')?.[1];
  return isLocale(lang) ? lang : undefined;
}

/** The first language a browser asks for that this site speaks. Chinese without a script is read by region: Taiwan and Hong Kong write Hant. */
export function fromHeader(header: string | null): Locale | undefined {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim() ?? '';
    if (tag === '' || tag === '*') continue;
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      if (language === 'zh' || language === 'yue') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
      if (language === 'en') return 'en';
    } catch {
      continue;
    }
  }
  return undefined;
}
