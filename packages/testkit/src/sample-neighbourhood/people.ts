import { creditCheckCharacter, idCheckCharacter } from '@linli/rosters';
import type { Random } from '../random.ts';

/** An invented person. */
export interface SamplePerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  ...'芳伟敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英秀兰玉华建国志红梅文云淑珍',
  '建军',
  '淑兰',
  '玉梅',
  '志强',
  '秀英',
  '桂兰',
  '文静',
  '晓东',
  '红霞',
  '国庆',
  '凤英',
  '海燕',
  '春生',
  '小雨',
  '子涵',
  '雪松',
];
/** Characters outside the everyday planes, and names with a dot: they have to come through import, page and print unharmed. */
export const RARE_NAMES = [
  '张㐂',
  '王𠮷',
  '李龘',
  '赵䶮',
  '刘堃',
  '陈喆',
  '马骉',
  '周燚淼',
  '孙彧翀',
  '郑犇',
  '欧阳𬀩',
  '吴𣲗',
  '阿依古丽·买买提',
  '古丽娜尔·艾合买提',
  '那仁·巴特尔',
] as const;

/** No province of GB/T 2260 begins with 99: numbers like these were never given to anybody. Their check characters are right. */
const NO_PLACE = '990000';
/** The sample uses this row of ten thousand numbers only; nothing is ever sent to them, for the demo keeps its messages to itself. */
const PHONE_ROW = '1990000';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The `index`-th phone of the sample. 7,919 is prime to 9,000, so nine thousand in a row differ; 19900000000 to …0999 are kept free. */
export function samplePhone(index: number): string {
  return PHONE_ROW + pad(1000 + ((index * 7919) % 9000), 4);
}

/** A phone among those kept free, for people whom tests and demo know by name. */
export function knownPhone(index: number): string {
  return PHONE_ROW + pad(index, 4);
}

/** An identity number with a right check character and a place that does not exist. */
export function sampleIdNumber(year: number, random: Random, index: number): string {
  const body = `${NO_PLACE}${year}${pad(1 + random.below(12), 2)}${pad(1 + random.below(28), 2)}${pad(index % 1000, 3)}`;
  return body + idCheckCharacter(body);
}

/** A unified social credit code with a right check character and a place that does not exist. */
export function sampleCreditCode(index: number): string {
  const body = `91${NO_PLACE}${pad(index, 9)}`;
  return body + creditCheckCharacter(body);
}

/** Makes one person born between two years, with a name of their own or the one given. */
export type MakePerson = (born: readonly [from: number, to: number], name?: string) => SamplePerson;

/** Makes people one after another; no two share a phone among the first nine thousand, nor an identity number among any. */
export function peopleMaker(random: Random): MakePerson {
  let made = 0;
  const numbers = new Set<string>();
  return ([from, to], name) => {
    made += 1;
    let idNumber = '';
    do idNumber = sampleIdNumber(from + random.below(to - from + 1), random, random.below(1000));
    while (numbers.has(idNumber));
    numbers.add(idNumber);
    return { name: name ?? random.pick(SURNAMES) + random.pick(GIVEN), idNumber, phone: samplePhone(made) };
  };
}
