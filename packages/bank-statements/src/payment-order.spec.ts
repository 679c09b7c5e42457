import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { checkPaymentOrder, paymentInWords, paymentRows, paymentXml, type PaymentOrder } from './index.ts';

const HOSTILE = `王芳 & <b>"'李'"</b> ]]> =1+1`;
const order: PaymentOrder = {
  orderId: 'LL-2026-1', createdAt: '2026-11-24T10:00:00+08:00', executeOn: '2026-11-25',
  payer: { name: '试验小区业主委员会', account: '0200001019200123456', bankCode: '102100000030' },
  instructions: [
    { reference: 'LL7K3M9QXA', amount: 1_000_050n, payee: { name: HOSTILE, account: '6222020200001234567', bankCode: '' }, remittance: '=HYPERLINK("x") & 退款' },
    { reference: 'LL2B3C4D5E', amount: 1n, payee: { name: '试验工程公司', account: '11020001', bankCode: '103100000018' }, remittance: '' },
  ],
};

describe('an order to the bank', () => {
  it('is pain.001.001.09, whole after it was read again, whatever the names hold', () => {
    const xml = XmlDocument.fromString(paymentXml(order));
    const spaces = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' };
    const at = (path: string): string[] => xml.find(path, spaces).map((node) => node.content);
    try {
      expect(at('/p:Document/p:CstmrCdtTrfInitn/p:GrpHdr/p:CtrlSum')).toEqual(['10000.51']);
      expect(at('//p:PmtInf/p:NbOfTxs')).toEqual(['2']);
      expect(at('//p:PmtInf/p:ReqdExctnDt/p:Dt')).toEqual(['2026-11-25']);
      expect(at('//p:CdtTrfTxInf/p:PmtId/p:EndToEndId')).toEqual(['LL7K3M9QXA', 'LL2B3C4D5E']);
      expect(at('//p:CdtTrfTxInf/p:Amt/p:InstdAmt[@Ccy="CNY"]')).toEqual(['10000.50', '0.01']);
      expect(at('//p:Cdtr/p:Nm')).toEqual([HOSTILE, '试验工程公司']);
      expect(at('//p:CdtrAcct/p:Id/p:Othr/p:Id')).toEqual(['6222020200001234567', '11020001']);
      expect(at('//p:CdtrAgt//p:MmbId')).toEqual(['103100000018']);
      expect(at('//p:RmtInf/p:Ustrd')).toEqual(['=HYPERLINK("x") & 退款']);
      expect(at('//p:b')).toEqual([]);
    } finally {
      xml.dispose();
    }
  });

  it('is rows for a bank’s form, and one sentence', () => {
    expect(paymentRows(order)[2]).toEqual(['2', '试验工程公司', '11020001', '103100000018', '0.01', '', 'LL2B3C4D5E']);
    expect(paymentInWords(order)).toBe('2 笔，共 10,000.51 元');
  });

  it('is judged before anybody signs it', () => {
    expect(checkPaymentOrder(order).ok).toBe(true);
    const [first] = order.instructions;
    const wrong = (more: object): unknown => checkPaymentOrder({ ...order, instructions: [{ ...(first as object), ...more } as never] });
    expect(checkPaymentOrder({ ...order, instructions: [] })).toMatchObject({ refusal: { code: 'payment-empty' } });
    expect(wrong({ amount: 0n })).toMatchObject({ refusal: { code: 'payment-amount-wrong', field: 'instructions.0.amount' } });
    expect(wrong({ amount: -1n })).toMatchObject({ refusal: { code: 'payment-amount-wrong' } });
    expect(wrong({ reference: 'a b' })).toMatchObject({ refusal: { code: 'payment-text-wrong' } });
    expect(wrong({ remittance: 'a\u0001b' })).toMatchObject({ refusal: { code: 'payment-text-wrong' } });
    expect(wrong({ payee: { ...first?.payee, account: '=1+1' } })).toMatchObject({ refusal: { code: 'payment-account-wrong', field: 'instructions.0.payee.account' } });
    expect(wrong({ payee: { ...first?.payee, bankCode: '12' } })).toMatchObject({ refusal: { code: 'payment-bank-code-wrong' } });
    expect(wrong({ payee: { ...first?.payee, name: ' ' } })).toMatchObject({ refusal: { code: 'payment-text-wrong' } });
  });
});
