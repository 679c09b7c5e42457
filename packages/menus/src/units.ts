import type { Text } from '@linli/kernel';

/** What is counted or measured. */
export type UnitCode = 'place' | 'square-metre' | 'metre' | 'piece' | 'machine' | 'group' | 'home' | 'riser' | 'lamp' | 'point' | 'set' | 'lift' | 'parking-space';

export const UNITS = {
  place: { zh: '处', en: 'places' },
  'square-metre': { zh: '平方米', en: 'm²' },
  metre: { zh: '米', en: 'm' },
  piece: { zh: '个', en: 'pieces' },
  machine: { zh: '台', en: 'machines' },
  group: { zh: '组', en: 'groups' },
  home: { zh: '户', en: 'homes' },
  riser: { zh: '根', en: 'risers' },
  lamp: { zh: '盏', en: 'lamps' },
  point: { zh: '点位', en: 'points' },
  set: { zh: '套', en: 'sets' },
  lift: { zh: '部', en: 'lifts' },
  'parking-space': { zh: '位', en: 'spaces' },
} as const satisfies Record<UnitCode, Text>;
