import { describe, expect, it } from 'vitest';
import { fromCookie, fromHeader } from '#lib/server/accept-language.ts';
import { localPath } from '#lib/server/local-path.ts';

describe('where a form may send somebody', () => {
  it.each(['/n/a/home', '/', '/n/a?x=1'])('%s on this site', (path) => expect(localPath(path, '/me')).toBe(path));
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', '/a b', null, 3])('nowhere else: %s', (path) => expect(localPath(path, '/me')).toBe('/me'));
});

describe('the language of a browser', () => {
  it.each([
    ['zh-TW,zh;q=0.9', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['yue-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['de,en;q=0.5', 'en'],
    ['de', undefined],
    ['%%,*', undefined],
    [null, undefined],
  ])('%s → %s', (header, locale) => expect(fromHeader(header)).toBe(locale));
});

describe('the language kept on a device', () => {
  it.each([
    ['lang=en', 'en'],
    ['elder=1; lang=zh-Hant; x=1', 'zh-Hant'],
    ['slang=en', undefined],
    ['lang=xx', undefined],
    ['lang=en-GB', undefined],
    [null, undefined],
  ])('%s → %s', (header, locale) => expect(fromCookie(header)).toBe(locale));
});
