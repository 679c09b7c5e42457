import type { Block, DocumentText } from '@linli/documents';
import { formatDate } from '@linli/kernel';
import { displaySignedMoney } from '@linli/quantities';
import type { OutputOf, listHomeMovements } from '@linli/contracts';
import { fenOf } from '../../../platform/database/fen.ts';
import type { HomeAccount } from './read-account.ts';

type Movement = OutputOf<typeof listHomeMovements>['movements'][number];

/** A signed amount of the wire for people. */
const yuan = (text: string): string => displaySignedMoney(fenOf(text));

/** Latest bookings that fit on the paper; the page shows all of them. */
const SHOWN_MOVEMENTS = 40;

/** The statement of a home on paper: what it owes now, what for, when and with which reference, what it paid and got back. */
export function statementDocument(account: HomeAccount, movements: readonly Movement[], place: string): DocumentText {
  return {
    format: 'linli-document-1',
    language: 'zh-CN',
    title: `${account.code} 改造费用对账单`,
    subtitle: place,
    issuedBy: place,
    issuedOn: account.asOf,
    blocks: [...owed(account), ...lines(account), ...open(account), ...refunds(account), ...booked(movements)],
  };
}

function owed(account: HomeAccount): Block[] {
  const next = account.nextDueOn === null ? '' : `下一期在 ${formatDate(account.nextDueOn)} 到期。`;
  return [
    { kind: 'callout', tone: 'info', text: `您家现在要交 ${yuan(account.owedNow)} 元。${next}` },
    {
      kind: 'facts',
      items: [
        { name: '分摊合计', value: `${yuan(account.charged)} 元` },
        { name: '已交', value: `${yuan(account.paid)} 元` },
        { name: '已退', value: `${yuan(account.refunded)} 元` },
        { name: '还没交', value: `${yuan(account.remaining)} 元` },
        { name: '待退', value: `${yuan(account.refundDue)} 元` },
      ],
    },
  ];
}

function lines({ lines: all }: HomeAccount): Block[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: '还没有验收的事项，您家没有要交的钱。' }];
  return [
    {
      kind: 'table',
      caption: '为什么要交（元）',
      columns: [{ title: '事项', align: 'start', width: 36 }, { title: '分摊', align: 'end', width: 16 }, { title: '已交', align: 'end', width: 16 }, { title: '已退', align: 'end', width: 16 }, { title: '还没交', align: 'end', width: 16 }],
      rows: all.map((line) => [line.purpose === 'works' ? line.title : `${line.title}（${line.purposeName}）`, yuan(line.share), yuan(line.paid), yuan(line.refunded), yuan(line.remaining)]),
    },
  ];
}

function open({ instalments }: HomeAccount): Block[] {
  const waiting = instalments.filter(({ state }) => state !== 'paid');
  if (waiting.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '要交的各期（元）。转账时在附言里写交款号',
      columns: [{ title: '最晚交款日', align: 'start', width: 20 }, { title: '事项', align: 'start', width: 28 }, { title: '方式', align: 'start', width: 16 }, { title: '还差', align: 'end', width: 16 }, { title: '交款号', align: 'start', width: 20 }],
      rows: waiting.map((one) => [one.dueOn, one.title, one.channelName, yuan(one.remaining), one.reference]),
    },
  ];
}

function refunds({ refunds: all }: HomeAccount): Block[] {
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '退款（元）',
      columns: [{ title: '事项', align: 'start', width: 40 }, { title: '应退', align: 'end', width: 20 }, { title: '已退', align: 'end', width: 20 }, { title: '退款号', align: 'start', width: 20 }],
      rows: all.map((one) => [one.title, yuan(one.amount), yuan(one.paid), one.reference]),
    },
  ];
}

function booked(movements: readonly Movement[]): Block[] {
  if (movements.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '最近的记账（元）。正数是应交，负数是已交或应退',
      columns: [{ title: '日期', align: 'start', width: 18 }, { title: '类型', align: 'start', width: 20 }, { title: '摘要', align: 'start', width: 42 }, { title: '金额', align: 'end', width: 20 }],
      rows: movements.slice(0, SHOWN_MOVEMENTS).map((one) => [one.bookedOn, one.kindName, one.memo, yuan(one.amount)]),
    },
  ];
}
