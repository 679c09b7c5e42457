import type { Text } from '@linli/kernel';

/**
 * What the sample neighbourhood is called, and the sentence that has to stand wherever it is shown. Its size is that of a real Beijing
 * neighbourhood of the press (双裕小区, 1,050 homes, Beijing Youth Daily 2025); its name, places, people and areas are made up.
 */
export const SAMPLE_NEIGHBOURHOOD = {
  name: '双榆里小区',
  isExample: true,
  notice: {
    zh: '示例小区：小区、单位、人名、电话和证件号码都是虚构的。',
    en: 'A sample: the neighbourhood, organisations, names, phone and identity numbers are invented.',
  },
  buildings: 15,
  homes: 1050,
  developer: '双榆里置业有限公司（虚构）',
  originalUnit: '双榆里机械厂（虚构）',
  originalUnitHomes: 40,
  shopKeepers: ['双榆里便民商贸有限公司（虚构）', '双榆里社区食堂有限公司（虚构）'],
} as const satisfies { notice: Text; [fact: string]: unknown };
