import { least, type Subsidy } from './subsidy.ts';

const CAP = 28_000_000n;

export const liftShanghai: Subsidy = {
  code: 'lift-shanghai',
  name: { zh: '加装电梯补助（四成）', en: 'Lift, two fifths' },
  law: { title: '上海市加装电梯补贴规定', certainty: 'certain' },
  explanation: { zh: '工程费的百分之四十，每台最多 28 万元。', en: 'Forty per cent of the works, at most 280,000 yuan a lift.' },
  isExample: true,
  year: '2021',
  place: { zh: '上海市', en: 'Shanghai' },
  quantities: [],
  amount: ({ cost }) => least((cost * 40n) / 100n, CAP),
};
