import { lowBalances, type DepositedHome } from '@linli/funds';
import type { FundState } from './fund-state.ts';

function deposited(state: FundState): DepositedHome[] {
  return state.homes.map(({ homeId, firstDeposit, balance }) => ({ homeId, firstDeposit, balance }));
}

/** Whether all balances together are below 30% of all first deposits. */
export function isAreaLow(state: FundState): boolean {
  return lowBalances(deposited(state)).area;
}

/** How many homes are below 30% of their own first deposit. */
export function countLow(state: FundState): number {
  return lowBalances(deposited(state)).homes.length;
}
