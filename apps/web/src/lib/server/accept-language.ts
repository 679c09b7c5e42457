/** The first language a browser asks for that this site speaks. Chinese without a script is read by region: Taiwan and Hong Kong write Hant. */
export function fromHeader(header: string | null): 'zh-Hans' | 'zh-Hant' | 'en' | undefined {
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
