import { accept } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { checkStatement, readCamt053 } from './index.ts';
import { camt, details } from './testing/samples.ts';

describe('a camt.053 message', () => {
  it.each(['02', '08'] as const)('in version 001.%s is read by local names', (version) => {
    const text = camt(version, [
      { amount: '1200.00', details: `<NtryDtls>${details(version, '王 秀兰', 'LL7K3M9QXA 3-2-501')}</NtryDtls>` },
      { amount: '20.5', side: 'DBIT', day: '2026-11-19' },
      { amount: '99.00', status: 'PDNG' },
      { amount: '0.00', details: '' },
    ], '100.00', '1279.50');
    const read = readCamt053(text);
    expect(read).toMatchObject({
      ok: true,
      value: {
        account: '0200001019200123456', currency: 'CNY', from: '2026-11-01', to: '2026-11-23', periodStated: true, opening: 10_000n, closing: 127_950n,
        lines: [
          { position: 1, bookedOn: '2026-11-19', amount: -2_050n, counterparty: '', bankRef: 'N2' },
          { position: 2, bookedOn: '2026-11-20', amount: 120_000n, reference: '', counterparty: '王 秀兰', counterpartyAccount: '6222020200001234567', memo: 'LL7K3M9QXA 3-2-501', bankRef: 'BK-LL7K3M9QXA 3-2-501' },
        ],
      },
    });
    if (read.ok) expect(checkStatement(read.value, null).ok).toBe(true);
  });

  it('gives each transaction of a collected entry its line when they add up, and one line when they do not', () => {
    const collected = (second: string): string => camt('08', [{ amount: '30.00', details: `<NtryDtls>${details('08', '甲', 'a', '10.00')}${details('08', '乙', 'b', second)}</NtryDtls>` }], '0.00', '30.00');
    const amounts = (text: string): unknown => { const read = readCamt053(text); return read.ok ? read.value.lines.map((line) => [line.amount, line.counterparty]) : read; };
    expect(amounts(collected('20.00'))).toEqual([[1_000n, '甲'], [2_000n, '乙']]);
    expect(amounts(collected('20.01'))).toEqual([[3_000n, '甲']]);
  });

  it('tells the day in Beijing, whatever the zone of the instant', () => {
    const at = (time: string): unknown => readCamt053(camt('08', [], '0.00', '0.00').replace('2026-11-23T23:59:59+08:00', time));
    expect(at('2026-11-22T23:30:00Z')).toMatchObject({ value: { to: '2026-11-23' } });
    expect(at('2026-11-23T00:30:00+09:00')).toMatchObject({ value: { to: '2026-11-22' } });
    expect(at('2026-11-22T23:30:00')).toMatchObject({ value: { to: '2026-11-22' } });
  });
});

describe('what is hostile or broken', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'b'.repeat(at + 1)} "${`&${at === 0 ? 'a' : 'b'.repeat(at)};`.repeat(10)}">`).join('')}]>`;
  const plain = camt('02', [], '0.00', '0.00').replace(/^<\?xml.*\?>/, '');
  it.each([
    ['a bomb of entities', `${bomb}<Document>&bbbbbbbbb;</Document>`, 'statement-not-plain'],
    ['a file of the server', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${plain.replace('S1', '&x;')}`, 'statement-not-plain'],
    ['a declaration in small letters', `<!doctype x>${plain}`, 'statement-not-plain'],
    ['an entity nobody declared', plain.replace('S1', '&x;'), 'statement-unreadable'],
    ['half a file', plain.slice(0, -40), 'statement-unreadable'],
    ['nothing', '', 'statement-unreadable'],
    ['too deep a file', '<a>'.repeat(5_000), 'statement-unreadable'],
    ['another message', '<Document><CstmrCdtTrfInitn/></Document>', 'statement-wrong-type'],
    ['a web page', '<html><body/></html>', 'statement-wrong-type'],
    ['two statements', camt('08', [], '0.00', '0.00', '<Stmt/>'), 'statement-several'],
    ['no account', plain.replace(/<Acct>.*<\/Acct>/, ''), 'statement-account-missing'],
    ['no closing balance', plain.replace('CLBD', 'CLAV'), 'statement-balance-missing'],
    ['dollars', plain.replace('<Amt Ccy="CNY">0.00', '<Amt Ccy="USD">0.00'), 'statement-currency-wrong'],
  ])('%s is refused', (_what, text, code) => {
    expect(readCamt053(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each(['0x10', '１２.00', '-0.00', '-5.00', '+5.00', '1e400', '1,000.00', 'NaN', '', '1.001', '9999999999999', '1 000'])('the amount %s is refused, with its entry', (amount) => {
    expect(readCamt053(camt('02', [{ amount: '1.00' }, { amount }], '0.00', '1.00'))).toMatchObject({ ok: false, refusal: { code: 'line-amount-wrong', params: { line: 2 } } });
  });

  it('a side or a day that is none is refused; the same entry with a right one is read', () => {
    const one = (entry: object): unknown => readCamt053(camt('02', [{ amount: '1.00', ...entry }], '0.00', '1.00'));
    expect(one({ side: 'BOTH' })).toMatchObject({ refusal: { code: 'line-amount-wrong' } });
    expect(one({ day: '2026-02-30' })).toMatchObject({ refusal: { code: 'line-date-wrong', params: { line: 1 } } });
    expect(one({})).toMatchObject(accept({}));
  });
});
