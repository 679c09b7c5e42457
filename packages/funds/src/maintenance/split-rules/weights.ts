import { accept, refuse, type Outcome } from '@linli/kernel';
import { HOME_KINDS } from '../home-kinds/index.ts';
import type { SellerDeposits, SplitHome, SplitRefusal, SplitWeight } from './split-rule.ts';

/**
 * Exact weights of a scope: every home by its area; sold public housing with owners and selling unit by what each paid in, owners among
 * themselves by area. All fractions stand over one denominator, so the total is rounded once and never group by group.
 */
export function weighByAreaAndDeposits(homes: readonly SplitHome[], deposits: readonly SellerDeposits[]): Outcome<readonly SplitWeight[], SplitRefusal> {
  const sellers = new Map<string, { readonly deposits: SellerDeposits; areaM2: bigint }>();
  for (const [at, home] of homes.entries()) {
    if (home.areaM2 <= 0n) return refuse('area-missing', `homes.${at}.areaM2`, { home: home.homeId });
    if (HOME_KINDS[home.kind].bearing !== 'with-seller') continue;
    if (home.seller === '') return refuse('seller-missing', `homes.${at}.seller`, { home: home.homeId });
    const known = sellers.get(home.seller);
    const paid = known?.deposits ?? deposits.find((one) => one.seller === home.seller);
    if (paid === undefined || paid.byOwners + paid.bySeller <= 0n) return refuse('seller-deposits-missing', 'deposits', { seller: home.seller });
    if (known === undefined) sellers.set(home.seller, { deposits: paid, areaM2: home.areaM2 });
    else known.areaM2 += home.areaM2;
  }
  const whole = [...sellers.values()].reduce((product, { deposits: paid }) => product * (paid.byOwners + paid.bySeller), 1n);
  const weights: SplitWeight[] = homes.map((home) => {
    const paid = sellers.get(home.seller)?.deposits;
    const withSeller = HOME_KINDS[home.kind].bearing === 'with-seller';
    const factor = withSeller && paid !== undefined ? (whole / (paid.byOwners + paid.bySeller)) * paid.byOwners : whole;
    return { of: HOME_KINDS[home.kind].bearing === 'holder' ? 'holder' : 'home', detail: home.homeId, weight: home.areaM2 * factor };
  });
  for (const [seller, { deposits: paid, areaM2 }] of sellers) {
    weights.push({ of: 'seller', detail: seller, weight: areaM2 * (whole / (paid.byOwners + paid.bySeller)) * paid.bySeller });
  }
  return accept(weights);
}
