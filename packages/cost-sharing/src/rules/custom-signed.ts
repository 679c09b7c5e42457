import { accept, refuse } from '@linli/kernel';
import { displayMoney, formatMoney } from '@linli/quantities';
import { SHARING_OF_COSTS } from '../laws.ts';
import { onlyKnown, readTable } from './parameters.ts';
import type { Rule } from './rule.ts';

/** Amounts that the owners signed, home by home. They must name exactly the homes that take part and make the total to the fen. */
export const customSigned: Rule = {
  code: 'custom-signed',
  version: 1,
  name: { zh: '按签字的分摊协议', en: 'By signed agreement' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '业主签字约定每户出多少，合计正好等于总数。', en: 'The owners signed what each home pays; together it is exactly the total.' },
  sample: { amounts: { '1-101': '100.00', '1-102': '200.00' } },
  weigh(homes, parameters, total) {
    const known = onlyKnown(parameters, ['amounts']);
    if (!known.ok) return known;
    const amounts = readTable(parameters, 'amounts', 2);
    if (!amounts.ok) return amounts;
    const payers = new Set(homes.filter((home) => home.participates).map((home) => home.code));
    for (const code of amounts.value.keys()) if (!payers.has(code)) return refuse('amount-without-home', `parameters.amounts.${code}`, { home: code });
    for (const [at, home] of homes.entries()) if (home.participates && !amounts.value.has(home.code)) return refuse('home-without-amount', `homes.${at}.code`, { home: home.code });
    const weights = homes.map((home) => (home.participates ? (amounts.value.get(home.code) ?? 0n) : 0n));
    const sum = weights.reduce((all, one) => all + one, 0n);
    if (sum !== total) return refuse('amounts-not-total', 'parameters.amounts', { sum: formatMoney(sum), total: formatMoney(total) });
    return accept({
      weights,
      fraction: (at) => `${displayMoney(weights[at] ?? 0n)} ÷ ${displayMoney(sum)}`,
      inWords: (at) => ({ zh: `按签字的协议，您家出 ${displayMoney(weights[at] ?? 0n)} 元。`, en: `By the signed agreement your home pays ¥${displayMoney(weights[at] ?? 0n)}.` }),
    });
  },
};
