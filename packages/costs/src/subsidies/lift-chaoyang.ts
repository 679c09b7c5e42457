import { least, type Subsidy } from './subsidy.ts';

/** At most 800,000 yuan a lift. */
const CAP = 80_000_000n;

export const liftChaoyang: Subsidy = {
  code: 'lift-chaoyang',
  name: { zh: '加装电梯补助（封顶）', en: 'Lift, up to a cap' },
  law: { title: '劲松街道公开介绍', certainty: 'configuration' },
  explanation: { zh: '按实际费用补助，每部最多 80 万元。', en: 'The cost itself, at most 800,000 yuan a lift.' },
  isExample: true,
  year: '2020',
  place: { zh: '朝阳区', en: 'Chaoyang' },
  quantities: [],
  amount: ({ cost }) => least(cost, CAP),
};
