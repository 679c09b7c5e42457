import type { Block, DocumentText } from '@linli/documents';
import { formatDate } from '@linli/kernel';
import type { About } from './about.ts';
import { lastDay, type Period } from './types/type.ts';

/** What stands first: what the notice is not, and which figures are not confirmed. */
export function warnings(about: About, hasExamples: boolean): Block[] {
  const blocks: Block[] = [];
  if (about.consultative !== '') blocks.push({ kind: 'callout', tone: 'consultative', text: about.consultative });
  if (hasExamples) blocks.push({ kind: 'callout', tone: 'example', text: '标有“示例”的数字没有确认来源，只供参考。' });
  if (about.isInvented) blocks.push({ kind: 'callout', tone: 'example', text: '这是演示小区，名称、人物和数字都是虚构的。' });
  return blocks;
}

/** What stands last: how long the notice hangs, whom to ask, how to object, where to see it. */
export function ways(about: About, period: Period, whatToSee: string): Block[] {
  return [
    { kind: 'heading', text: '不明白或者不同意，找谁' },
    {
      kind: 'facts',
      items: [
        { name: '电话', value: about.helpPhone },
        { name: '现场', value: `${about.deskPlace}，${about.deskHours}` },
        { name: '书面意见', value: `公示期内交到${about.deskPlace}` },
        { name: '公示期', value: `${formatDate(about.issuedOn)} 到 ${formatDate(lastDay(period, about.issuedOn))}` },
      ],
    },
    { kind: 'qr', url: about.url, caption: `扫码看${whatToSee}` },
  ];
}

/** A notice of a neighbourhood out of its blocks. */
export function noticeText(about: About, title: string, subtitle: string, blocks: readonly Block[]): DocumentText {
  return { format: 'linli-document-1', language: 'zh-CN', title: `${about.neighbourhood}：${title}`, subtitle, issuedBy: about.issuedBy, issuedOn: about.issuedOn, blocks };
}
