import { describe, expect, it } from 'vitest';
import { looksLikeOrganisation, parseName, splitList } from './names.ts';

describe('a person’s name', () => {
  it('keeps rare characters and the dot between its parts', () => {
    for (const name of ['𠮷野', '㐂', '龘', '䶮', '阿依古丽·买买提', "Ângela O'Brien"]) {
      expect(parseName(name, 'person')).toEqual({ ok: true, value: name });
    }
  });

  it('is one name in all its look-alike forms', () => {
    const forms = ['王芳', '王 芳', '王\u3000芳', ' 王芳\u00a0', '王\u200b芳', '\ufeff王芳', '王芳\ufe00'];
    for (const form of forms) expect(parseName(form, 'person')).toEqual({ ok: true, value: '王芳' });
    expect(parseName('⽂丽', 'person')).toEqual({ ok: true, value: '文丽' });
    expect(parseName('阿依古丽•买买提', 'person')).toEqual(parseName('阿依古丽・买买提', 'person'));
    expect(parseName('e\u0301', 'person')).toEqual(parseName('é', 'person'));
  });

  it('is refused when it holds what hides or breaks it', () => {
    const refusals = {
      '王\u0000芳': 'text-control-characters',
      '王\u202e芳': 'text-control-characters',
      '王\u0007芳': 'text-control-characters',
      '王\ud800芳': 'text-damaged',
      '王\ufffd': 'text-damaged',
      '王\ue000': 'text-damaged',
      王芳2: 'name-malformed',
      '=cmd': 'name-malformed',
      '欧阳 娜娜': 'names-apart-by-space',
      ['芳'.repeat(61)]: 'text-too-long',
      ['芳'.repeat(10_000)]: 'text-too-long',
    };
    for (const [name, code] of Object.entries(refusals)) expect(parseName(name, 'person')).toMatchObject({ ok: false, refusal: { code } });
    expect(parseName('芳'.repeat(60), 'person').ok).toBe(true);
    expect(parseName('𠮷'.repeat(60), 'person').ok).toBe(true);
  });
});

describe('an organisation’s name', () => {
  it('is one name with brackets of either width and spaces between', () => {
    expect(parseName('北京（双榆）物业 有限公司', 'organisation')).toEqual({ ok: true, value: '北京(双榆)物业有限公司' });
    expect(parseName('第3建筑工程公司', 'organisation').ok).toBe(true);
    expect(parseName('=第3公司', 'organisation')).toMatchObject({ refusal: { code: 'name-malformed' } });
  });

  it('is told from a person’s by its ending', () => {
    expect(looksLikeOrganisation('双榆商贸有限公司')).toBe(true);
    expect(looksLikeOrganisation('王芳')).toBe(false);
    expect(looksLikeOrganisation('司马公司')).toBe(false);
  });
});

describe('a list in one cell', () => {
  it('is split at every mark clerks use, and at line ends', () => {
    for (const cell of ['王芳、李明', '王芳;李明', '王芳；李明；', '王芳,李明', '王芳，李明', '王芳\n李明', '王芳、 、李明']) {
      expect(splitList(cell).map((part) => part.trim())).toEqual(['王芳', '李明']);
    }
  });
});
