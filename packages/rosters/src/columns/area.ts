import { accept, refuse } from '@linli/kernel';
import { parseArea, type Area } from '@linli/quantities';
import { tidyText } from '../cell-text.ts';
import type { RosterColumn } from './column.ts';

/** 10,000.00 m²: more is a building, not a home, and nearly always a lost decimal point. */
export const LARGEST_AREA: Area = 1_000_000n;
const UNIT = /\s*(平方米|平米|平方|㎡|m²|m2)$/i;

/** Full-width digits are refused, not put right: a wrong area moves votes and money, so the clerk looks at it again. */
export const areaM2: RosterColumn<'areaM2'> = {
  code: 'areaM2',
  name: { zh: '专有部分面积', en: 'exclusive area' },
  law: { title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释', article: '第八条', certainty: 'certain' },
  explanation: { zh: '表决和分摊都按它计算，单位是平方米。', en: 'Votes and costs are counted by it, in square metres.' },
  required: true,
  synonyms: ['专有面积', '专有部分建筑面积', '专有建筑面积', '专有部分', '投票面积', '表决面积', '计票面积', 'area', 'exclusive area'],
  doubtful: [
    '建筑面积',
    '面积',
    '房屋面积',
    '房屋建筑面积',
    '套内面积',
    '套内建筑面积',
    '使用面积',
    '产权面积',
    '证载面积',
    '登记面积',
    '住房面积',
  ],
  howTo: { zh: '填平方米数，例如 62.35，最多两位小数。', en: 'Write square metres with at most two decimals, such as 62.35.' },
  sample: '62.35',
  personal: false,
  parse(raw) {
    const tidy = tidyText(raw, 32);
    if (!tidy.ok) return tidy;
    const area = parseArea(tidy.value.replace(/^'/, '').replace(UNIT, ''));
    if (!area.ok) return area;
    if (area.value === 0n) return refuse('area-zero');
    return area.value > LARGEST_AREA ? refuse('area-too-large') : accept(area.value);
  },
};
