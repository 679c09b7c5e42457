import type { PayerPart } from '@linli/ui';

/** Invented figures that add up, so that a picture which does not is seen at once. */
export const HOME_PARTS: readonly PayerPart[] = [
  { payer: 'government', name: '政府', amount: '153,360.00', size: 15_336_000n },
  { payer: 'professional-company', name: '专业公司', amount: '8,000.00', size: 800_000n },
  { payer: 'original-unit', name: '原产权单位', amount: '15,870.00', size: 1_587_000n },
  { payer: 'enterprise', name: '企业', amount: '42,310.00', size: 4_231_000n },
  { payer: 'fund', name: '维修资金', amount: '21,200.00', size: 2_120_000n },
  { payer: 'residents', name: '我家', amount: '31,742.60', size: 3_174_260n, mine: true },
];

/** A part so small that it is hardly drawn, and one that pays nothing at all: the list still names both. */
export const UNEQUAL_PARTS: readonly PayerPart[] = [
  { payer: 'government', name: '政府', amount: '799,999.99', size: 79_999_999n },
  { payer: 'enterprise', name: '企业', amount: '0.00', size: 0n },
  { payer: 'residents', name: '12 户居民', amount: '0.01', size: 1n },
];

export const TWO_THIRDS = { numerator: 2n, denominator: 3n };

export const CELLS = {
  online: { look: 'filled', sign: '✓', label: '线上' },
  paper: { look: 'paper', sign: '纸', label: '纸票' },
  conflict: { look: 'conflict', sign: '!', label: '冲突' },
  none: { look: 'empty', sign: '', label: '未参与' },
} as const;

const FLOORS = ['6层', '5层', '4层', '3层', '2层', '1层'];
const STATES = ['online', 'online', 'none', 'paper', 'online', 'conflict', 'online', 'none', 'online', 'online'];

export const ENTRANCES = [1, 2].map((entrance) => ({
  name: `${entrance}单元`,
  floors: FLOORS.map((name, row) => ({
    name,
    homes: [1, 2, 3].map((door) => ({ code: `3-${entrance}-${6 - row}0${door}`, state: STATES[(entrance * 5 + row * 3 + door) % STATES.length] ?? 'none' })),
  })),
}));

export const COLUMNS = [{ title: '事项' }, { title: '数量', align: 'end' }, { title: '金额（元）', align: 'end' }, { title: '谁先做' }] as const;
export const ROWS = [
  ['楼道和管线', '3,560.80 平方米', '1,234,567.89', '实施企业'],
  ['加装电梯', '1 部', '1,100,000.00', '居委会'],
  ['门口无障碍坡道', '6 处', '0.00', '街道'],
] as const;
export const FOOT = ['合计', '', '2,334,567.89', ''] as const;
