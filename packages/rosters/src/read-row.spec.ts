import { describe, expect, it } from 'vitest';
import { COLUMN_CODES, type ColumnCode } from './columns/index.ts';
import type { Mapping } from './guess-mapping.ts';
import { idCheckCharacter } from './id-number.ts';
import { readRow, readRows } from './read-row.ts';

const FANG = '11010519491231002X';
const MINOR = `99000020150307221${idCheckCharacter('99000020150307221')}`;
const options = { on: '2026-11-24', areaSource: 'registered' } as const;
const mapping: Mapping = Object.fromEntries(COLUMN_CODES.map((code, index) => [code, index]));
const good: Partial<Record<ColumnCode, string>> = { building: '1号楼', entrance: '2', home: '301', areaM2: '62.35', ownerName: '王芳' };

const read = (cells: Partial<Record<ColumnCode, string>>) =>
  readRow({ number: 5, cells: COLUMN_CODES.map((code) => ({ ...good, ...cells })[code] ?? '') }, mapping, options);
const found = (cells: Partial<Record<ColumnCode, string>>) => read(cells).problems.map(({ column, code }) => `${column} ${code}`);

describe('a row', () => {
  it('gives a home with its owner, and fills in what custom tells', () => {
    expect(read({ idNumber: FANG, phone: '138 0013 8000' })).toEqual({
      row: {
        row: 5,
        code: '1-2-301',
        building: '1',
        entrance: '2',
        number: '301',
        floor: 3,
        areaM2: 6235n,
        areaSource: 'registered',
        use: 'dwelling',
        ownerKind: 'person',
        owners: [{ name: '王芳', idNumber: FANG, phone: '13800138000' }],
        representative: null,
        guardian: null,
        tenant: null,
      },
      problems: [],
    });
  });

  it('tells all that is wrong with it at once, with row, column, sentence and fix, and without what stands in the cells', () => {
    const { row, problems } = read({ building: '', areaM2: '６２.35', phone: '010-62345678', idNumber: '110105194912310021' });
    expect(row).toBeNull();
    expect(problems.map(({ row: number, column, code }) => [number, column, code])).toEqual([
      [5, 'building', 'value-missing'],
      [5, 'areaM2', 'decimal-full-width'],
      [5, 'idNumber', 'id-checksum'],
      [5, 'phone', 'phone-landline'],
    ]);
    expect(problems[1]?.fix.zh).toBe('把输入法切换成半角，重新输入这个数字。');
    expect(JSON.stringify(problems)).not.toMatch(/62345678|11010519/);
  });

  it('may carry building and entrance in the home number, and must not contradict itself', () => {
    expect(read({ building: '', entrance: '', home: '7号楼1单元402' }).row).toMatchObject({ code: '7-1-402', floor: 4 });
    expect(read({ entrance: '', home: '2-301' }).row?.code).toBe('1-2-301');
    expect(read({ entrance: '' }).row?.code).toBe('1-301');
    expect(found({ home: '3-301' })).toEqual(['home place-conflict']);
    expect(found({ home: '2-2-301' })).toEqual(['home place-conflict']);
  });

  it('needs the floor where the number does not tell it', () => {
    expect(found({ home: '底商3' })).toEqual(['floor value-missing']);
    expect(read({ home: '底商3', floor: '1' }).row?.floor).toBe(1);
    expect(found({ floor: '顶层' })).toEqual(['floor floor-malformed']);
  });

  it('says once that a cell is empty or unreadable, not what follows from it', () => {
    expect(found({ home: '', ownerName: ' \u200b', areaM2: '' })).toEqual([
      'home value-missing',
      'areaM2 value-missing',
      'ownerName value-missing',
    ]);
    expect(found({ building: '2026-01-02' })).toEqual(['building code-became-date']);
  });
});

describe('the owners of a row', () => {
  it('are co-owners when there are several, each with number and phone in order', () => {
    const { row } = read({ ownerName: '王芳、李明', idNumber: `${FANG}；${MINOR}`, phone: '13800138000\n13800138001' });
    expect(row?.ownerKind).toBe('co-owners');
    expect(row?.owners).toEqual([
      { name: '王芳', idNumber: FANG, phone: '13800138000' },
      { name: '李明', idNumber: MINOR, phone: '13800138001' },
    ]);
  });

  it('share one phone: it is the representative’s, else the first one’s', () => {
    const phones = (cells: Partial<Record<ColumnCode, string>>) =>
      read({ ownerName: '王芳、李明', phone: '13800138000', ...cells }).row?.owners.map(({ phone }) => phone);
    expect(phones({ representative: '李明' })).toEqual([null, '13800138000']);
    expect(phones({})).toEqual(['13800138000', null]);
  });

  it('are refused when their numbers do not match their names', () => {
    expect(found({ ownerName: '王芳、李明', idNumber: FANG })).toEqual(['idNumber id-count-differs']);
    expect(found({ ownerName: '王芳、李明、张静', phone: '13800138000、13800138001' })).toEqual(['phone phone-count-differs']);
    expect(found({ ownerName: '王芳、王芳' })).toEqual(['ownerName co-owner-twice']);
    expect(found({ ownerName: '王芳、王芳', idNumber: `${FANG}、${MINOR}` })).toEqual([]);
    expect(found({ ownerKind: '共有' })).toEqual(['ownerName co-owners-one-name']);
    expect(found({ ownerName: '王芳、李明', representative: '张静' })).toEqual(['representative representative-not-owner']);
  });

  it('may be organisations, stated or told by the name, with a credit code', () => {
    expect(read({ ownerName: '双榆商贸有限公司', idNumber: '91350100M000100Y43' }).row).toMatchObject({
      ownerKind: 'organisation',
      owners: [{ name: '双榆商贸有限公司', idNumber: '91350100M000100Y43' }],
    });
    expect(read({ ownerKind: '开发商未售', ownerName: '双榆置业' }).row?.ownerKind).toBe('developer');
    expect(read({ ownerKind: '产权单位', ownerName: '双榆机械厂', tenantName: '赵秀英', tenantPhone: '13800138002' }).row).toMatchObject({
      ownerKind: 'original-unit',
      tenant: { name: '赵秀英', phone: '13800138002' },
    });
    expect(found({ ownerName: '双榆商贸有限公司', idNumber: FANG })).toEqual(['idNumber credit-code-checksum']);
  });

  it('are never the tenant of public housing', () => {
    expect(found({ ownerKind: '公房承租人' })).toEqual(['ownerKind tenant-not-owner']);
    const rented = read({ tenantName: '赵秀英' });
    expect(rented.row).not.toBeNull();
    expect(rented.problems).toMatchObject([{ code: 'tenant-without-unit', severity: 'warning' }]);
    expect(found({ ownerKind: '产权单位', ownerName: '双榆机械厂', tenantPhone: '13800138002' })).toEqual(['tenantName name-missing']);
  });

  it('vote through a guardian when they are minors', () => {
    const alone = read({ ownerName: '李小雨', idNumber: MINOR });
    expect(alone.row).not.toBeNull();
    expect(alone.problems).toMatchObject([{ code: 'guardian-missing', severity: 'warning' }]);
    const guarded = read({ ownerName: '李小雨', idNumber: MINOR, guardianName: '李强', guardianPhone: '13800138001', guardianId: FANG });
    expect(guarded).toMatchObject({ row: { guardian: { name: '李强', phone: '13800138001', idNumber: FANG } }, problems: [] });
    expect(found({ ownerName: '李小雨、王芳', idNumber: `${MINOR}、${FANG}` })).toEqual([]);
    expect(found({ guardianPhone: '13800138001' })).toEqual(['guardianName name-missing']);
  });
});

describe('many rows', () => {
  it('are read each for itself; blank rows are passed over', () => {
    const raws = [
      { number: 2, cells: ['1', '101', '50', '王芳'] },
      { number: 3, cells: ['', ' ', '\u3000', ''] },
      { number: 4, cells: ['1', '102', '-1', '李明'] },
      { number: 5, cells: ['1', '103', '50'] },
    ];
    const { rows, problems } = readRows(raws, { building: 0, home: 1, areaM2: 2, ownerName: 3 }, options);
    expect(rows.map(({ row, code }) => [row, code])).toEqual([[2, '1-101']]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [4, 'decimal-malformed'],
      [5, 'value-missing'],
    ]);
  });
});
