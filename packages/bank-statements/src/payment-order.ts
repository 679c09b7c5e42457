import { accept, refuse, within, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { displayMoney, formatMoney, type Money } from '@linli/quantities';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** A party of a transfer: its name at the bank, its account, and the bank's number in the clearing system (联行号, twelve digits). */
export interface BankParty {
  readonly name: string;
  readonly account: string;
  /** Empty inside one bank. */
  readonly bankCode: string;
}

export interface PaymentInstruction {
  /** Comes back in the statement as the end-to-end key: the reference of the open item. */
  readonly reference: string;
  readonly amount: Money;
  readonly payee: BankParty;
  readonly remittance: string;
}

/** Approved outgoing money as one order to the bank. */
export interface PaymentOrder {
  /** At most 35 letters, digits and hyphens. */
  readonly orderId: string;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly executeOn: LocalDate;
  readonly payer: BankParty;
  readonly instructions: readonly PaymentInstruction[];
}

export const MOST_INSTRUCTIONS = 1_000;
const ACCOUNT = /^[0-9A-Za-z]{6,34}$/;
const BANK_CODE = /^(?:\d{12})?$/;
/** What XML 1.0 has no way to write, and what nobody sees. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/u;

export type PaymentRefusal = Refusal<'payment-empty' | 'payment-amount-wrong' | 'payment-account-wrong' | 'payment-bank-code-wrong' | 'payment-text-wrong'>;

function checkParty(party: BankParty): Outcome<null, PaymentRefusal> {
  if (party.name.trim() === '' || party.name.length > 140 || UNWRITABLE.test(party.name)) return refuse('payment-text-wrong', 'name');
  if (!ACCOUNT.test(party.account)) return refuse('payment-account-wrong', 'account');
  return BANK_CODE.test(party.bankCode) ? accept(null) : refuse('payment-bank-code-wrong', 'bankCode');
}

/** Judges an order before a second person sees it: every party has a name and an account that a bank can read, every amount is above zero. */
export function checkPaymentOrder(order: PaymentOrder): Outcome<PaymentOrder, PaymentRefusal> {
  if (order.instructions.length === 0 || order.instructions.length > MOST_INSTRUCTIONS) return refuse('payment-empty', 'instructions', { most: MOST_INSTRUCTIONS });
  const payer = within('payer', checkParty(order.payer));
  if (!payer.ok) return payer;
  for (const [at, one] of order.instructions.entries()) {
    const path = `instructions.${at}`;
    if (one.amount <= 0n) return refuse('payment-amount-wrong', `${path}.amount`);
    if (!/^[0-9A-Za-z-]{1,35}$/.test(one.reference)) return refuse('payment-text-wrong', `${path}.reference`);
    if (one.remittance.length > 140 || UNWRITABLE.test(one.remittance)) return refuse('payment-text-wrong', `${path}.remittance`);
    const payee = within(`${path}.payee`, checkParty(one.payee));
    if (!payee.ok) return payee;
  }
  return accept(order);
}

function total(order: PaymentOrder): Money {
  return order.instructions.reduce((sum, one) => sum + one.amount, 0n);
}

/** Elements below each other with a text at the end. The library escapes what XML needs escaped. */
function put(parent: XmlElement, path: readonly string[], text: string): XmlElement {
  let element = parent;
  for (const name of path) element = element.addElement(name);
  element.addText(text);
  return element;
}

function putAgent(parent: XmlElement, name: string, bankCode: string): void {
  const agent = parent.addElement(name).addElement('FinInstnId');
  if (bankCode === '') {
    put(agent, ['Othr', 'Id'], 'NOTPROVIDED');
    return;
  }
  const clearing = agent.addElement('ClrSysMmbId');
  put(clearing, ['ClrSysId', 'Cd'], 'CNAPS');
  put(clearing, ['MmbId'], bankCode);
}

function putInstruction(payment: XmlElement, one: PaymentInstruction): void {
  const transfer = payment.addElement('CdtTrfTxInf');
  put(transfer, ['PmtId', 'EndToEndId'], one.reference);
  put(transfer, ['Amt', 'InstdAmt'], formatMoney(one.amount)).setAttr('Ccy', 'CNY');
  putAgent(transfer, 'CdtrAgt', one.payee.bankCode);
  put(transfer, ['Cdtr', 'Nm'], one.payee.name);
  put(transfer, ['CdtrAcct', 'Id', 'Othr', 'Id'], one.payee.account);
  if (one.remittance !== '') put(transfer, ['RmtInf', 'Ustrd'], one.remittance);
}

/** The order as ISO 20022 pain.001.001.09: one payment with a transfer for each instruction, in the order of the message's schema. */
export function paymentXml(order: PaymentOrder): string {
  const xml = XmlDocument.create();
  try {
    const message = xml.createRoot('Document', 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09').addElement('CstmrCdtTrfInitn');
    const [count, sum] = [String(order.instructions.length), formatMoney(total(order))];
    const head = message.addElement('GrpHdr');
    put(head, ['MsgId'], order.orderId);
    put(head, ['CreDtTm'], order.createdAt);
    put(head, ['NbOfTxs'], count);
    put(head, ['CtrlSum'], sum);
    put(head, ['InitgPty', 'Nm'], order.payer.name);
    const payment = message.addElement('PmtInf');
    put(payment, ['PmtInfId'], order.orderId);
    put(payment, ['PmtMtd'], 'TRF');
    put(payment, ['NbOfTxs'], count);
    put(payment, ['CtrlSum'], sum);
    put(payment, ['ReqdExctnDt', 'Dt'], order.executeOn);
    put(payment, ['Dbtr', 'Nm'], order.payer.name);
    put(payment, ['DbtrAcct', 'Id', 'Othr', 'Id'], order.payer.account);
    putAgent(payment, 'DbtrAgt', order.payer.bankCode);
    for (const one of order.instructions) putInstruction(payment, one);
    return xml.toString({ format: false });
  } finally {
    xml.dispose();
  }
}

const HEADINGS = ['序号', '收款户名', '收款账号', '收款行联行号', '金额', '附言', '付款编号'] as const;

/** The order as rows for a bank's upload form, headings first. Whoever writes them to a file keeps cells from starting formulas. */
export function paymentRows(order: PaymentOrder): string[][] {
  const lines = order.instructions.map((one, at) => [String(at + 1), one.payee.name, one.payee.account, one.payee.bankCode, formatMoney(one.amount), one.remittance, one.reference]);
  return [[...HEADINGS], ...lines];
}

/** The order in one sentence for the person who decides: `3 笔，共 12,345.60 元`. */
export function paymentInWords(order: PaymentOrder): string {
  return `${order.instructions.length} 笔，共 ${displayMoney(total(order))} 元`;
}
