import { describe, expect, it } from 'vitest';
import { problemRows } from './problems/index.ts';
import { readRoster } from './read-roster.ts';

const options = { on: '2026-11-24', areaSource: 'registered' } as const;
const sheet = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ number: index + 1, cells }));
const HEADINGS = ['楼号', '房号', '专有面积', '业主姓名'];
const codes = (problems: readonly { row: number; column: string | null; code: string }[]) =>
  problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a whole sheet', () => {
  it('is read from below its title to its owners', () => {
    const reading = readRoster(
      sheet(['双榆里小区业主名册'], HEADINGS, ['1', '101', '62.35', '王芳'], [], ['1', '102', '50', '李明']),
      options,
    );
    expect(reading.header?.number).toBe(2);
    expect(reading.mapping).toEqual({ building: 0, home: 1, areaM2: 2, ownerName: 3 });
    expect(reading.roster?.homes.map(({ row, code }) => [row, code])).toEqual([
      [3, '1-101'],
      [5, '1-102'],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('with three planted errors shows each with its row, counts the rest, and gives no roster', () => {
    const { roster, summary, problems } = readRoster(
      sheet(HEADINGS, ['1', '101', '６２', '王芳'], ['1', '102', '50', '李明'], ['1', '102', '50', '张静'], ['1', '103', '50', '']),
      options,
    );
    expect(codes(problems)).toEqual(['2 areaM2 decimal-full-width', '4 home home-twice', '5 ownerName value-missing']);
    expect(roster).toBeNull();
    expect(summary).toMatchObject({ homes: 1, owners: 1 });
  });

  it('follows the clerk’s own mapping, and then no longer warns about headings', () => {
    const rows = sheet(['楼号', '房号', '建筑面积', '套内面积', '业主姓名'], ['1', '101', '70', '62.35', '王芳']);
    expect(codes(readRoster(rows, options).problems)).toEqual(['1 areaM2 area-heading-doubtful']);
    const mapped = readRoster(rows, { ...options, mapping: { building: 0, home: 1, areaM2: 3, ownerName: 4 } });
    expect(mapped.roster?.homes[0]?.areaM2).toBe(6235n);
    expect(mapped.problems).toEqual([]);
  });

  it('says once what is missing as a whole', () => {
    const found = (...rows: readonly (readonly string[])[]) => codes(readRoster(sheet(...rows), options).problems);
    expect(found()).toEqual(['1 null heading-missing']);
    expect(found(['甲', '乙'])).toEqual(['1 null heading-missing']);
    expect(found(HEADINGS)).toEqual(['1 null rows-missing']);
    expect(found(['楼号', '房号', '业主姓名'], ['1', '101', '王芳'], ['1', '102', '李明'])).toEqual(['1 areaM2 column-missing']);
    expect(found(['房号', '专有面积', '业主姓名'], ['101', '50', '王芳'], ['102', '50', '李明'])).toEqual(['1 building column-missing']);
    expect(found(['房号', '专有面积', '业主姓名'], ['1-1-101', '50', '王芳'])).toEqual([]);
  });

  it('keeps to its rows: a cell named like a part of the language changes nothing', () => {
    readRoster(sheet(['__proto__', ...HEADINGS, 'constructor'], ['x', '1', '101', '50', '王芳', 'y']), options);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('gives its findings as a table for the error file', () => {
    const { problems } = readRoster(sheet(HEADINGS, ['1', '101', '', '王芳']), options);
    expect(problemRows(problems)).toEqual([
      ['行', '列', '问题', '怎么改', '程度'],
      ['2', '专有部分面积', '这一格必须填写。', '填平方米数，例如 62.35，最多两位小数。', '必须改'],
    ]);
    expect(problemRows(problems, 'en')[1]).toEqual([
      '2',
      'exclusive area',
      'This cell must be filled in.',
      'Write square metres with at most two decimals, such as 62.35.',
      'error',
    ]);
  });
});
