import type { Source, Text } from '@linli/kernel';
import { PLAN_2018 } from './plans.ts';

/** Beijing's plan names sixteen tasks: six to cure, seven to make good, three to put in order (六治七补三规范). */
export type PillarCode =
  | 'cure-danger' | 'cure-illegal-building' | 'cure-wall-openings' | 'cure-group-renting' | 'cure-basements' | 'cure-overhead-lines'
  | 'add-seismic-and-energy' | 'add-utilities' | 'add-lifts' | 'add-parking' | 'add-services' | 'add-governance' | 'add-information'
  | 'order-self-governance' | 'order-property-management' | 'order-basements';

export interface Pillar {
  readonly group: 'cure' | 'add' | 'order';
  readonly name: Text;
}

export const PILLARS = {
  'cure-danger': { group: 'cure', name: { zh: '治危房', en: 'Dangerous buildings' } },
  'cure-illegal-building': { group: 'cure', name: { zh: '治违法建设', en: 'Illegal building' } },
  'cure-wall-openings': { group: 'cure', name: { zh: '治开墙打洞', en: 'Openings broken into walls' } },
  'cure-group-renting': { group: 'cure', name: { zh: '治群租', en: 'Overcrowded letting' } },
  'cure-basements': { group: 'cure', name: { zh: '治地下空间违规使用', en: 'Misuse of basements' } },
  'cure-overhead-lines': { group: 'cure', name: { zh: '治乱搭架空线', en: 'Tangled overhead lines' } },
  'add-seismic-and-energy': { group: 'add', name: { zh: '补抗震节能', en: 'Earthquake safety and energy saving' } },
  'add-utilities': { group: 'add', name: { zh: '补市政基础设施', en: 'Utilities' } },
  'add-lifts': { group: 'add', name: { zh: '补居民上下楼设施', en: 'Ways up and down' } },
  'add-parking': { group: 'add', name: { zh: '补停车设施', en: 'Parking' } },
  'add-services': { group: 'add', name: { zh: '补社区综合服务设施', en: 'Community services' } },
  'add-governance': { group: 'add', name: { zh: '补小区治理体系', en: 'Governance' } },
  'add-information': { group: 'add', name: { zh: '补小区信息化应用能力', en: 'Information technology' } },
  'order-self-governance': { group: 'order', name: { zh: '规范小区自治管理', en: 'Orderly self-governance' } },
  'order-property-management': { group: 'order', name: { zh: '规范物业管理', en: 'Orderly property management' } },
  'order-basements': { group: 'order', name: { zh: '规范地下空间利用', en: 'Orderly use of basements' } },
} as const satisfies Record<PillarCode, Pillar>;

export const PILLAR_GROUPS = {
  cure: { zh: '六治', en: 'Six cures' },
  add: { zh: '七补', en: 'Seven additions' },
  order: { zh: '三规范', en: 'Three orders' },
} as const satisfies Record<Pillar['group'], Text>;

export const PILLARS_LAW: Source = PLAN_2018;
