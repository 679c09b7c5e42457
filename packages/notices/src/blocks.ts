import type { Block } from '@linli/documents';
import type { About } from './about.ts';

/** What stands first: what the notice is not, and which figures are not confirmed. */
export function warnings(about: About, hasExamples: boolean): Block[] {
  const blocks: Block[] = [];
  if (about.consultative !== '') blocks.push({ kind: 'callout', tone: 'consultative', text: about.consultative });
  if (hasExamples) blocks.push({ kind: 'callout', tone: 'example', text: '标有“示例”的数字没有确认来源，只供参考。' });
  if (about.isInvented) blocks.push({ kind: 'callout', tone: 'example', text: '这是演示小区，名称、人物和数字都是虚构的。' });
  return blocks;
}

/** What stands last: whom to ask, how to object, where to see it. */
export function ways(about: About): Block[] {
  return [
    { kind: 'heading', text: '不明白或者不同意，找谁' },
    {
      kind: 'facts',
      items: [
        { name: '电话', value: about.helpPhone },
        { name: '现场', value: `${about.deskPlace}，${about.deskHours}` },
        { name: '书面意见', value: `交到${about.deskPlace}，或在网页上提出` },
      ],
    },
    { kind: 'qr', url: about.url, caption: '扫码看这份公告的网页' },
  ];
}
