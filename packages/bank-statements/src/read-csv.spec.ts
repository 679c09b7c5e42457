import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatement, readCsvStatement } from './index.ts';

const HEAD = '交易日期,交易时间,借方发生额（元）,贷方发生额（元）,余额,摘要,附言,对方户名,对方账号,流水号';
const TABLE = [
  '账号：,0200 0010 1920 0123 456,户名,试验小区业主委员会',
  '起始日期,20261101,终止日期,20261123',
  HEAD,
  '2026-11-20,09:30:00,,"1,200.00","1,300.00",转账,LL7K3M9QXA,王秀兰,"6222020200001234567\t",A1',
  '2026/11/21,10:00:00,20.50,,"1,279.50",手续费,,,,A2',
  '合计,,20.50,"1,200.00",,,,,,',
].join('\r\n');
const read = (text: string, options = {}): any => readCsvStatement(text, options);

describe('a bank’s table', () => {
  it('is read with its frame, debit being what went out', () => {
    const statement = read(TABLE);
    expect(statement).toMatchObject({
      ok: true,
      value: {
        account: '0200001019200123456', from: '2026-11-01', to: '2026-11-23', periodStated: true, opening: 10_000n, closing: 127_950n,
        lines: [
          { position: 1, bookedOn: '2026-11-20', amount: 120_000n, memo: '转账 LL7K3M9QXA', counterparty: '王秀兰', counterpartyAccount: '6222020200001234567', bankRef: 'A1', balance: 130_000n },
          { position: 2, bookedOn: '2026-11-21', amount: -2_050n, memo: '手续费' },
        ],
      },
    });
    expect(checkStatement(statement.value, null).ok).toBe(true);
  });

  it('is the same whether it begins with the oldest or with the newest, also within one day', () => {
    const rows = ['2026-11-20,,,10.00,110.00,a,,,,1', '2026-11-20,,5.00,,105.00,b,,,,2', '2026-11-20,,,10.00,115.00,c,,,,3'];
    const forward = read([HEAD, ...rows].join('\n'), { frame: { account: '123456' } });
    expect(forward.value.lines.map((line: any) => line.memo)).toEqual(['a', 'b', 'c']);
    expect(read([HEAD, ...rows.toReversed()].join('\n'), { frame: { account: '123456' } })).toEqual(forward);
    expect(forward.value).toMatchObject({ opening: 10_000n, closing: 11_500n, periodStated: false });
  });

  it('may have one amount with a sign, or one with a side, or columns that somebody named', () => {
    const frame = { account: '123456', opening: 0n, closing: 700n };
    expect(read('日期\t金额\t备注\n20261120\t+10.00\tx\n20261120\t-3.00\ty', { frame }).value.lines.map((line: any) => line.amount)).toEqual([1_000n, -300n]);
    expect(read('交易日期;交易金额;借贷标志\n2026年11月20日;10.00;贷\n2026-11-20 10:00:01;3.00;借', { frame }).value.lines.map((line: any) => line.amount)).toEqual([1_000n, -300n]);
    expect(read('甲,乙,丙\n2026-11-20,10.00,x\n2026-11-20,-3.00,y', { frame, mapping: { bookedOn: [0], amount: [1], memo: [2] } }).value.lines.map((line: any) => line.memo)).toEqual(['x', 'y']);
    expect(read('交易日期,交易金额,借贷标志\n2026-11-20,10.00,?', { frame })).toMatchObject({ refusal: { code: 'line-amount-wrong', params: { line: 2 } } });
  });

  it('does not take headings for what stands around the table, and begins a named table with its first day', () => {
    const frame = { opening: 0n, closing: 700n };
    expect(read('交易日期,收入,支出,账号,对方账号\n2026-11-20,7.00,,6222000011112222,x', { frame })).toMatchObject({ refusal: { code: 'statement-account-missing' } });
    const named = read('账号,123456\n何时,多少\n2026-11-20,10.00\n2026-11-20,-3.00', { frame, mapping: { bookedOn: [0], amount: [1] } });
    expect(named).toMatchObject({ ok: true, value: { account: '123456', lines: [{ amount: 1_000n }, { amount: -300n }] } });
  });

  it('finds the table behind rows with line ends in their cells and behind empty ones', () => {
    const text = ['"试验银行\r\n对账单"', '', '账号：123456,"期初余额：0.00"', '期末余额,10.00', HEAD, '2026-11-20,,,10.00,10.00,"第一行\r\n第二行",,,,1'].join('\r\n');
    for (const mark of ['', '\ufeff']) expect(read(mark + text)).toMatchObject({ ok: true, value: { account: '123456', opening: 0n, closing: 1_000n, lines: [{ memo: '第一行 第二行' }] } });
  });

  it('keeps a booking in red on its side, and a zero line out', () => {
    const { value } = read([HEAD, '2026-11-20,,-5.00,,105.00,冲正,,,,1', '2026-11-20,,,0.00,105.00,利息,,,,2'].join('\n'), { frame: { account: '123456' } });
    expect(value.lines).toMatchObject([{ amount: 500n, memo: '冲正' }]);
  });
});

describe('what cannot be read is refused with its row', () => {
  const row = (cells: string): string => [HEAD, '2026-11-20,,,10.00,110.00,a,,,,1', cells].join('\n');
  it.each([
    ['2026-02-30,,,1.00,111.00,,,,,', 'line-date-wrong'],
    ['２０２６-11-20,,,1.00,111.00,,,,,', 'line-date-wrong'],
    ['2026-11-20,,,0x10,126.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,1e400,111.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,-0.00,110.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,１.00,111.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,"1,00.00",210.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,1.001,111.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,,=1+1,112.00,,,,,', 'line-amount-wrong'],
    ['2026-11-20,,1.00,2.00,111.00,,,,,', 'line-both-sides'],
    ['2026-11-20,,,1.00,abc,,,,,', 'line-amount-wrong'],
  ])('%s', (cells, code) => {
    expect(read(row(cells), { frame: { account: '123456' } })).toMatchObject({ ok: false, refusal: { code, params: { line: 3 } } });
    expect(read(row('2026-11-20,,,1.00,111.00,,,,,'), { frame: { account: '123456' } }).ok).toBe(true);
  });

  it.each([
    ['日期,金额\n2026-11-20,1.00', { account: '1234567' }, 'statement-balance-missing'],
    ['日期,金额\n2026-11-20,1.00', { opening: 0n, closing: 100n }, 'statement-account-missing'],
    ['日期,金额', { account: '1234567', opening: 0n, closing: 0n }, 'statement-period-missing'],
    ['姓名,电话\n王芳,1', {}, 'statement-columns-missing'],
    ['', {}, 'statement-columns-missing'],
    ['日期,金额,币种\n2026-11-20,1.00,USD', { account: '1234567', opening: 0n, closing: 100n }, 'statement-currency-wrong'],
    ['期初余额,一百元\n日期,金额\n2026-11-20,1.00', { account: '1234567' }, 'line-amount-wrong'],
    [`日期,金额\n"${'x'.repeat(30_000)}",1`, {}, 'statement-unreadable'],
  ])('%#: the file as a whole', (text, frame, code) => {
    expect(read(text, { frame })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void expect(typeof read(`${HEAD}\n${text}`).ok).toBe('boolean')));
  });
});
