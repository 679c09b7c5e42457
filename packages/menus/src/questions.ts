import type { MatterCode } from '@linli/voting';
import { KINDS } from './kinds/index.ts';
import type { LineScope, MenuLine } from './menu.ts';

/** A question that a menu puts to the owners. */
export interface MenuQuestion {
  /** The line it decides; null for the question about all basic lines together. */
  readonly lineId: string | null;
  readonly title: string;
  readonly matter: MatterCode;
  readonly scope: LineScope;
}

/**
 * What a menu asks. Basic works are done because the plan says so: those that are put to the owners at all make one question for the
 * whole neighbourhood, which asks for their opinion (D9). Each optional line is a question of its own, in its own scope, with the
 * matter of its item. Governance lines and lines that need nobody's consent ask nothing.
 */
export function menuQuestions(lines: readonly MenuLine[]): MenuQuestion[] {
  const basic = lines.filter((line) => KINDS[line.itemCode].category === 'basic' && KINDS[line.itemCode].matter !== null);
  const questions: MenuQuestion[] = [];
  if (basic.length > 0) questions.push({ lineId: null, title: `基础类改造内容（共 ${basic.length} 项）`, matter: 'D9', scope: { kind: 'neighbourhood' } });
  for (const line of lines) {
    const { category, matter } = KINDS[line.itemCode];
    if (category === 'optional' && matter !== null) questions.push({ lineId: line.lineId, title: line.title, matter, scope: line.scope });
  }
  return questions;
}
