import { CHOICES } from './choices.ts';
import { DECISIONS, type Check, type Judgement } from './majority-rules/index.ts';
import type { Silence } from './silence.ts';
import type { Sums, Weight } from './weights.ts';

/**
 * The calculation of a vote line by line, so that anybody can repeat it with whole numbers alone: the sums, what silence came to,
 * each comparison multiplied crosswise, the outcome. Areas are in units of 0.01 m², as they are compared.
 */
export function workingOf(sums: Sums, judgement: Judgement, silence: Silence): string[] {
  return [
    '面积以0.01平方米为1个单位，全部用整数比较，不取近似值。',
    `全体业主：${weight(sums.roll)}。`,
    ...(silence.weight.owners === 0 || silence.choice === null
      ? []
      : [`已送达而没有投票：${weight(silence.weight)}，按${CHOICES[silence.choice].zh}计入。`]),
    `同意：${weight(sums.yes)}。`,
    `反对：${weight(sums.no)}。`,
    `弃权：${weight(sums.abstain)}。`,
    `参与＝同意＋反对＋弃权：${weight(sums.participating)}。`,
    ...judgement.checks.map(comparison),
    `结果：${DECISIONS[judgement.outcome].zh}。`,
  ];
}

function weight({ areaM2, owners }: Weight): string {
  return `面积${areaM2}，业主${owners}位`;
}

const SUBJECTS = { quorum: { part: '参与', whole: '全体' }, majority: { part: '同意', whole: '参与' } } as const;

/** `参与面积：600000×3＝1800000，全体面积：900000×2＝1800000；1800000＝1800000，达到三分之二以上。` */
function comparison(check: Check): string {
  const { part, whole } = SUBJECTS[check.step];
  const scale = check.limb === 'area' ? '面积' : '人数';
  const { numerator, denominator } = check.threshold.share;
  const [left, right] = [check.part * denominator, check.whole * numerator];
  const sign = left > right ? '＞' : left < right ? '＜' : '＝';
  const reach = check.threshold.bound === 'at-least' ? '达到' : '';
  const verdict = `${check.holds ? '' : '没有'}${reach}${check.threshold.name.zh}`;
  return (
    `${part}${scale}：${check.part}×${denominator}＝${left}，` +
    `${whole}${scale}：${check.whole}×${numerator}＝${right}；${left}${sign}${right}，${verdict}。`
  );
}
