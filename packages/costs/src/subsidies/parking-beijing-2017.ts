import { quantityOf, type Subsidy } from './subsidy.ts';

/** Fen for a place, by how it is built. */
const RATES = { ground: 500_000n, mechanical: 2_000_000n, underground: 5_000_000n };

export const parkingBeijing2017: Subsidy = {
  code: 'parking-beijing-2017',
  name: { zh: '补建停车位补助', en: 'Parking places' },
  law: { title: '2017年北京停车设施补助试点', certainty: 'certain' },
  explanation: { zh: '平面每个五千元，立体两万元，地下五万元。', en: '5,000 yuan on the ground, 20,000 stacked, 50,000 below.' },
  isExample: true,
  year: '2017',
  place: { zh: '北京市', en: 'Beijing' },
  quantities: Object.keys(RATES),
  amount: (input) => Object.entries(RATES).reduce((sum, [kind, rate]) => sum + quantityOf(input, kind) * rate, 0n),
};
