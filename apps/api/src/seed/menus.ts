import type { BodyOf, writeMenu } from '@linli/contracts';
import { newId } from '../platform/crypto/new-id.ts';

type Line = BodyOf<typeof writeMenu>['lines'][number];
type Source = Line['sources'][number];

const points = (party: string, basisPoints: number): Source => ({ party, kind: 'basis-points', basisPoints, isExample: true });
const fixed = (party: string, amount: string): Source => ({ party, kind: 'fixed', amount, isExample: true });
const perUnit = (party: string, unitRate: string, quantity: string): Source => ({ party, kind: 'per-unit', unitRate, quantity, isExample: true });
const rest = (party: string): Source => ({ party, kind: 'remainder', isExample: true });

const BY_AREA = { code: 'by-exclusive-area', parameters: {} };
const EQUAL = { code: 'equal', parameters: {} };

/** Every figure of the demo menus is an example: none of them has a confirmed source for a neighbourhood that is invented. */
function line(itemCode: string, title: string, quantity: string, unitPrice: string, sources: Source[], more: Partial<Line> = {}): Line {
  return { lineId: newId(), itemCode, title, scope: { kind: 'neighbourhood' }, quantity, unitPrice, note: '', isExample: true, needs: [], excludes: [], sources, rule: BY_AREA, ...more };
}

/** The menu that was decided: waste sorting, lockers, the pipes of one building; and parking that did not find three quarters. */
export function earlierMenu(): Line[] {
  return [
    line('B10', '垃圾分类投放站', '6', '85000.00', [rest('government')]),
    line('O02', '地面停车位改造', '40', '26000.00', [perUnit('city', '5000.00', '40'), rest('enterprise')]),
    line('O08', '智能快件箱', '12', '18000.00', [rest('enterprise')]),
    line('B05', '1号楼上下水立管改造', '20', '38000.00', [points('professional-company', 2500), rest('residents')], { scope: { kind: 'building', building: '1' }, note: '先在1号楼做，居民按面积出一部分。' }),
  ];
}

/** The menu that is being decided. Two lifts, each in its own entrance with its own rule; charging points need the parking. */
export function presentMenu(): Line[] {
  const parking = line('O02', '补建停车位（平面 40、立体 24）', '64', '41000.00', [perUnit('city', '5000.00', '40'), perUnit('district', '20000.00', '24'), rest('enterprise')]);
  return [
    line('G01', '拆除违法建设', '320', '150.00', [rest('government')]),
    line('B02', '外墙保温和换窗', '62000', '420.00', [points('city', 7000), points('district', 2500), rest('residents')], { note: '外墙、屋顶做保温，换成保温窗。窗户部分居民出一部分。' }),
    line('B05', '更换上下水立管', '210', '38000.00', [points('government', 6000), points('professional-company', 2500), rest('residents')], { note: '更换楼里用了三十多年的上下水管。施工要进家，每户约两天。' }),
    line('B03', '楼体清洗和楼道粉刷', '48000', '36.00', [rest('government')]),
    line('B08', '绿化、道路和路灯', '9600', '180.00', [points('city', 5000), fixed('original-unit', '300000.00'), rest('district')]),
    line('B09', '门禁、监控和消防', '180', '5200.00', [rest('government')]),
    line('O01', '1号楼3单元加装电梯', '1', '1100000.00', [perUnit('government', '800000.00', '1'), rest('residents')], {
      scope: { kind: 'entrance', building: '1', entrance: '3' },
      note: '一部六层错层入户电梯，2027年3月开工。',
      rule: { code: 'by-floor-percentage', parameters: { percentages: { 2: '6.00', 3: '12.00', 4: '20.00', 5: '28.00', 6: '34.00' }, withinFloor: 'equal' } },
    }),
    line('O01', '10号楼2单元加装电梯', '1', '1080000.00', [perUnit('government', '780000.00', '1'), rest('residents')], {
      scope: { kind: 'entrance', building: '10', entrance: '2' },
      note: '一部六层平层入户电梯，2027年3月开工。',
      rule: { code: 'by-floor-coefficient', parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' } } },
    }),
    parking,
    line('O03', '电动车充电桩', '40', '6800.00', [rest('enterprise')], { needs: [parking.lineId] }),
    line('O06', '楼道太阳能照明', '60', '3500.00', [points('government', 5000), rest('residents')], { rule: EQUAL, note: '屋顶装太阳能板，楼道灯不再花公共电费。' }),
    line('O07', '社区食堂和助餐点', '1', '900000.00', [fixed('government', '300000.00'), rest('enterprise')]),
  ];
}
