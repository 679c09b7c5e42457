import { quantityOf, type Subsidy } from './subsidy.ts';

/** 5,786 yuan for a square metre; the rate of one street, told by its official. */
const RATE = 578_600n;
const HUNDREDTHS = 100n;

export const comprehensivePerArea: Subsidy = {
  code: 'comprehensive-per-area',
  name: { zh: '综合整治按面积补助', en: 'Comprehensive renovation by area' },
  law: { title: '劲松街道公开介绍', certainty: 'configuration' },
  explanation: { zh: '每平方米补助一个固定数，示例 5,786 元。', en: 'A fixed amount for a square metre; 5,786 yuan in the example.' },
  isExample: true,
  year: '2020',
  place: { zh: '朝阳区劲松', en: 'Jinsong, Chaoyang' },
  quantities: ['areaM2'],
  amount: (input) => (quantityOf(input, 'areaM2') * RATE) / HUNDREDTHS,
};
