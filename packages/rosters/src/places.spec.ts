import { describe, expect, it } from 'vitest';
import { comparePlaces, floorOfNumber, homeCode, parseBuilding, parseEntrance, parseFloor, parseHome } from './places.ts';

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T | string =>
  outcome.ok ? outcome.value : outcome.refusal.code;

describe('the number of a building or an entrance', () => {
  it('is one number in all ways to write it', () => {
    for (const typed of ['3', '3号楼', '３号楼', '03', '3#', '三号楼', '三栋', ' 3 幢 ', '第3楼'])
      expect(valueOf(parseBuilding(typed))).toBe('3');
    for (const typed of ['12', '十二号楼', '１２#楼']) expect(valueOf(parseBuilding(typed))).toBe('12');
    expect([...['十', '二十', '三十一'].map((typed) => valueOf(parseBuilding(typed)))]).toEqual(['10', '20', '31']);
    expect(valueOf(parseBuilding('甲1号楼'))).toBe('甲1');
    expect(valueOf(parseBuilding('a座'))).toBe('A');
    for (const typed of ['2', '2单元', '二单元', '２门', '02']) expect(valueOf(parseEntrance(typed))).toBe('2');
  });

  it('is refused when it became a date or cannot be read', () => {
    for (const typed of ['2026-01-02', '2026/1/2', '1月2日']) expect(valueOf(parseBuilding(typed))).toBe('code-became-date');
    for (const typed of ['#N/A', '号楼', '1,2', '=1', '1-2']) expect(valueOf(parseBuilding(typed))).toBe('code-malformed');
    expect(valueOf(parseEntrance('1\u202e2'))).toBe('text-control-characters');
  });
});

describe('the number of a home', () => {
  it('may carry entrance and building', () => {
    for (const typed of ['301', '301室', '３０１', '0301', '301号']) expect(valueOf(parseHome(typed))).toEqual({ number: '301' });
    for (const typed of ['2-301', '2单元301室', '２－３０１']) expect(valueOf(parseHome(typed))).toEqual({ entrance: '2', number: '301' });
    for (const typed of ['1-2-301', '1号楼2单元301室', '一号楼二单元301']) {
      expect(valueOf(parseHome(typed))).toEqual({ building: '1', entrance: '2', number: '301' });
    }
    expect(valueOf(parseHome('1号楼301'))).toEqual({ building: '1', number: '301' });
    expect(valueOf(parseHome('底商3'))).toEqual({ number: '底商3' });
  });

  it('is refused when it became a date or cannot be read', () => {
    expect(valueOf(parseHome('2026-03-01'))).toBe('code-became-date');
    for (const typed of ['1-2-3-4', '--', '3.5', '301/302']) expect(valueOf(parseHome(typed))).toBe('code-malformed');
  });
});

describe('a floor', () => {
  it('is read above and below ground', () => {
    for (const typed of ['3', '3层', '三楼', '３F', '第3层', '3/6', '3/6层']) expect(valueOf(parseFloor(typed))).toBe(3);
    for (const typed of ['-1', '地下1层', 'B1', '负一层', '地下一层']) expect(valueOf(parseFloor(typed))).toBe(-1);
    for (const typed of ['0', '1-6', '顶层', '100', '3.5']) expect(valueOf(parseFloor(typed))).toBe('floor-malformed');
  });

  it('is told by a number of three or four digits, and by no other', () => {
    expect(['101', '602', '1203', '12', '底商1', '10101'].map(floorOfNumber)).toEqual([1, 6, 12, undefined, undefined, undefined]);
  });
});

describe('codes of homes', () => {
  it('sort as people count', () => {
    const codes = ['10-1-101', '2-1-101', '2-10-101', '2-2-1001', '2-2-201'];
    expect(codes.sort(comparePlaces)).toEqual(['2-1-101', '2-2-201', '2-2-1001', '2-10-101', '10-1-101']);
    expect(homeCode('3', null, '301')).toBe('3-301');
  });
});
