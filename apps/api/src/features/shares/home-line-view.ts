import type { OutputOf, readEstimate } from '@linli/contracts';
import { RULES, type RuleCode } from '@linli/cost-sharing';
import { formatMoney } from '@linli/quantities';
import { shareOf, type LineShares } from './line-shares.ts';

export type HomeLine = OutputOf<typeof readEstimate>['homes'][number]['lines'][number];

/** One line as one home sees it. */
export function viewHomeLine(shares: LineShares, code: string): HomeLine {
  const { line } = shares;
  const { share, words } = shareOf(shares, code);
  return {
    lineId: line.lineId,
    itemCode: line.itemCode,
    title: line.title,
    category: line.category,
    scope: line.scope,
    isExample: line.isExample || line.sources.some((source) => source.isExample),
    total: line.total,
    plan: shares.plan.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })),
    share: formatMoney(share),
    homes: shares.homes.length,
    ruleCode: line.rule.code,
    ruleName: RULES[line.rule.code as RuleCode].name.zh,
    inWords: words,
    needs: [...line.needs],
    excludes: [...line.excludes],
  };
}
