import type { Matter } from './matter.ts';

/** The law says that owners decide; that it is an ordinary matter is the likely reading. */
export const parkingPrice: Matter = {
  code: 'D7',
  name: { zh: '调整共有车位价格', en: 'Price of common parking spaces' },
  class: 'ordinary',
  measuredBy: 'ordinary',
  law: { title: '北京市机动车停车条例', article: '第二十九条', certainty: 'likely' },
  explanation: {
    zh: '调整业主共有车位的收费。新开一项停车经营，要按共有部分经营办。',
    en: 'The price of spaces the owners have in common changes. A new parking business counts as commercial use of common parts.',
  },
};
