import { describe, expect, it } from 'vitest';
import { checkMapping, findHeader, guessMapping, headingsOf } from './guess-mapping.ts';

const guess = (...cells: string[]) => guessMapping({ number: 2, cells });
const codes = (problems: readonly { code: string; column: string | null }[]) => problems.map(({ code, column }) => [code, column]);

describe('a guess from headings', () => {
  it('does not mind width, spaces, units, stars or brackets', () => {
    const { mapping, problems } = guess(
      '序号',
      ' 楼  号',
      '单元号',
      '房号*',
      '所在层',
      '专有面积（㎡）',
      '业主姓名（必填）',
      '身份证号码',
      '联系\n电话',
    );
    expect(mapping).toEqual({ building: 1, entrance: 2, home: 3, floor: 4, areaM2: 5, ownerName: 6, idNumber: 7, phone: 8 });
    expect(problems).toEqual([]);
  });

  it('keeps guardians and tenants apart from owners', () => {
    expect(guess('业主', '手机', '监护人', '监护人电话', '监护人身份证号', '承租人', '承租人电话', '身份证号').mapping).toEqual({
      ownerName: 0,
      phone: 1,
      guardianName: 2,
      guardianPhone: 3,
      guardianId: 4,
      tenantName: 5,
      tenantPhone: 6,
      idNumber: 7,
    });
  });

  it('takes 建筑面积 for the exclusive area only with a warning, and not where that has its own column', () => {
    const alone = guess('楼号', '建筑面积(平方米)', '业主姓名');
    expect(alone.mapping.areaM2).toBe(1);
    expect(codes(alone.problems)).toEqual([['area-heading-doubtful', 'areaM2']]);
    const beside = guess('楼号', '建筑面积', '专有部分面积', '业主姓名');
    expect(beside.mapping.areaM2).toBe(2);
    expect(beside.problems).toEqual([]);
  });

  it('finds a known heading inside a longer one, but never the area in the shared area', () => {
    const { mapping, headings, problems } = guess('本栋楼牌号', '公摊面积', '产权人姓名及单位名称', '本户套内建筑面积');
    expect(mapping).toEqual({ building: 0, ownerName: 2, areaM2: 3 });
    expect(headings[0]).toEqual({ index: 0, heading: '本栋楼牌号', column: 'building', certainty: 'contained' });
    expect(headings[1]).toMatchObject({ column: null, certainty: null });
    expect(codes(problems)).toEqual([['area-heading-doubtful', 'areaM2']]);
  });

  it('gives a column once and says so', () => {
    const { mapping, problems } = guess('电话', '手机号', '姓名');
    expect(mapping).toEqual({ phone: 0, ownerName: 2 });
    expect(codes(problems)).toEqual([['column-twice', 'phone']]);
  });

  it('is not led astray by names of the language', () => {
    expect(guess('constructor', '__proto__', 'toString', '').mapping).toEqual({});
  });
});

describe('the row of headings', () => {
  it('is found below a title, and not where there is none', () => {
    const rows = [['双榆里小区业主名册'], [], ['楼号', '房号', '专有面积', '姓名'], ['1', '101', '62.35', '王芳']].map((cells, index) => ({
      number: index + 1,
      cells,
    }));
    expect(findHeader(rows)).toBe(2);
    expect(findHeader(rows.slice(3))).toBe(-1);
    expect(findHeader([])).toBe(-1);
  });
});

describe('the headings a clerk is shown', () => {
  const sheet = (...rows: string[][]) => rows.map((cells, index) => ({ number: index + 1, cells }));

  it.each([
    ['are the row that was found', sheet(['双榆里小区业主名册'], ['楼号', '房号', '专有面积', '姓名'], ['1', '101', '62.35', '王芳']), 2, ['楼号', '房号', '专有面积', '姓名']],
    ['are the first row when it names one column', sheet(['位置', '大小', '户主'], ['1-1-101', '60.00', '王芳']), 1, ['位置', '大小', '户主']],
    ['are the first row when it could be headings in words of its own', sheet(['位置', '大小', '谁'], ['1-1-101', '60.00', '王芳']), 1, ['位置', '大小', '谁']],
    ['are letters above a first row that is a home', sheet(['1', '101', '62.35', '王芳'], ['1', '102', '58.00', '李强', '19900060001']), 0, ['A', 'B', 'C', 'D', 'E']],
    ['are letters, too, where the figures are full-width', sheet(['１号楼', '１０１', '王芳']), 0, ['A', 'B', 'C']],
  ])('%s', (_what, rows, number, cells) => {
    expect(headingsOf(rows)).toEqual({ number, cells });
  });

  it('count past Z, and there are none without rows', () => {
    expect(headingsOf(sheet(Array.from({ length: 60 }, () => '1')))?.cells.slice(24, 54)).toEqual(['Y', 'Z', ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `A${letter}`), 'BA', 'BB']);
    expect(headingsOf([])).toBeUndefined();
  });
});

describe('a mapping', () => {
  it('has all required columns, the building aside, which may stand in the home number', () => {
    expect(codes(checkMapping({ home: 0, areaM2: 1, ownerName: 2 }, 1))).toEqual([]);
    expect(codes(checkMapping({ building: 0 }, 1))).toEqual([
      ['column-missing', 'home'],
      ['column-missing', 'areaM2'],
      ['column-missing', 'ownerName'],
    ]);
  });
});
