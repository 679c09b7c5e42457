import { displayMoney, sumMoney } from '@linli/quantities';
import { fen } from '#lib/figures.ts';

/** What several homes owe together, for people. */
export const owedByAll = (homes: readonly { readonly owed: string }[]): string => displayMoney(sumMoney(homes.map((home) => fen(home.owed))));
