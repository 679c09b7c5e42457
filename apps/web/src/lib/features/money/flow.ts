import { sankey, sankeyJustify, type SankeyGraph } from 'd3-sankey';
import type { Payer } from '@linli/ui';

/** One sum that flows: into the fund from above, or out of it below. `size` is in fen; `payer` gives colour and pattern. */
export interface FlowPart {
  readonly code: string;
  readonly name: string;
  readonly size: bigint;
  readonly payer: Payer | 'rest';
}

export interface FlowBar {
  readonly part: FlowPart;
  readonly x: number;
  readonly width: number;
}

export interface Ribbon {
  readonly path: string;
  readonly payer: Payer | 'rest';
}

export interface Flow {
  readonly into: readonly FlowBar[];
  readonly out: readonly FlowBar[];
  readonly middle: { readonly x: number; readonly width: number };
  readonly ribbons: readonly Ribbon[];
}

interface Node {
  readonly id: string;
  readonly part: FlowPart | null;
}
interface Link {
  readonly payer: Payer | 'rest';
}

export const FLOW = { width: 340, bar: 22, between: 56, gap: 3 } as const;

/** Positions of the drawing may be numbers: they are pixels. The figures beside it are exact and come from the amounts themselves. */
const pixels = (size: bigint, total: bigint): number => Number((size * 1_000_000n) / total);

/**
 * Where each bar and ribbon stands: what came in above, the fund in the middle, what became of it below. The layout is that of a Sankey
 * diagram turned upright, so that it can be read on a narrow page. Nothing is drawn for sums of nothing.
 */
export function flowOf(into: readonly FlowPart[], out: readonly FlowPart[]): Flow | null {
  const sources = into.filter((part) => part.size > 0n);
  const uses = out.filter((part) => part.size > 0n);
  const total = sources.reduce((sum, part) => sum + part.size, 0n);
  if (total <= 0n || uses.length === 0) return null;
  const nodes: Node[] = [...sources.map((part) => ({ id: `in ${part.code}`, part })), { id: 'fund', part: null }, ...uses.map((part) => ({ id: `out ${part.code}`, part }))];
  const links = [
    ...sources.map((part) => ({ source: `in ${part.code}`, target: 'fund', value: Math.max(1, pixels(part.size, total)), payer: part.payer })),
    ...uses.map((part) => ({ source: 'fund', target: `out ${part.code}`, value: Math.max(1, pixels(part.size, total)), payer: part.payer })),
  ];
  const height = FLOW.bar * 3 + FLOW.between * 2;
  const lay = sankey<Node, Link>().nodeId((node) => node.id).nodeAlign(sankeyJustify).nodeSort(null).linkSort(null).nodeWidth(FLOW.bar).nodePadding(FLOW.gap).extent([[0, 0], [height, FLOW.width]]);
  return turned(lay({ nodes: nodes.map((node) => ({ ...node })), links }));
}

function turned(graph: SankeyGraph<Node, Link>): Flow {
  const bar = (node: (typeof graph.nodes)[number]): { x: number; width: number } => ({ x: node.y0 ?? 0, width: Math.max(1, (node.y1 ?? 0) - (node.y0 ?? 0)) });
  const bars = (prefix: string): FlowBar[] => graph.nodes.flatMap((node) => (node.part !== null && node.id.startsWith(prefix) ? [{ part: node.part, ...bar(node) }] : []));
  const middle = graph.nodes.find((node) => node.id === 'fund');
  return {
    into: bars('in '),
    out: bars('out '),
    middle: middle === undefined ? { x: 0, width: 0 } : bar(middle),
    ribbons: graph.links.map((link) => {
      const [from, to] = [link.source as (typeof graph.nodes)[number], link.target as (typeof graph.nodes)[number]];
      return { payer: link.payer, path: ribbon(link.y0 ?? 0, from.x1 ?? 0, link.y1 ?? 0, to.x0 ?? 0, Math.max(1, link.width ?? 1)) };
    }),
  };
}

/** A band from (x0, top) to (x1, bottom) that leaves and arrives upright. */
function ribbon(x0: number, top: number, x1: number, bottom: number, width: number): string {
  const half = width / 2;
  const middle = (top + bottom) / 2;
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  return [
    `M${n(x0 - half)} ${n(top)}`,
    `C${n(x0 - half)} ${n(middle)} ${n(x1 - half)} ${n(middle)} ${n(x1 - half)} ${n(bottom)}`,
    `L${n(x1 + half)} ${n(bottom)}`,
    `C${n(x1 + half)} ${n(middle)} ${n(x0 + half)} ${n(middle)} ${n(x0 + half)} ${n(top)}Z`,
  ].join('');
}
