import type { OutputOf, readFund, readFundAccount } from '@linli/contracts';
import { depositRateOn, HOME_KINDS, interestOn, lowMark, REPAIR_PARTIES, REPAIR_PARTS, periodsOf, resaleOf, responsibleOn, topUpToStandard, type RepairFacts, type RepairPart } from '@linli/funds';
import type { LocalDate, Source } from '@linli/kernel';
import { formatArea, formatMoney } from '@linli/quantities';
import { depositRates, rateOf, type FundHome, type FundState } from './fund-state.ts';
import type { FundRow, RateRow } from './fund.store.ts';

type PublicFund = OutputOf<typeof readFund>;
export type AccountView = OutputOf<typeof readFundAccount>['account'];

/** 《民法典》第二百八十一条 */
export function citation(law: Source): string {
  return `《${law.title}》${law.article ?? ''}`;
}

export function viewRate(rate: RateRow): NonNullable<PublicFund['fund']>['rates'][number] {
  return { ...rate, homeKindName: HOME_KINDS[rate.homeKind].name.zh };
}

/** Who repairs each part today, and when that changed or changes. Without a fund everything still has exactly one responsible party. */
export function viewRepairs(fund: FundRow | undefined, today: LocalDate): PublicFund['repairs'] {
  const facts: RepairFacts = {
    fundEstablishedOn: fund?.establishedOn ?? null,
    linesHandedOverOn: fund?.linesHandedOverOn ?? null,
    contracts: fund?.contractFrom == null ? [] : [{ from: fund.contractFrom, until: fund.contractUntil }],
  };
  return Object.values<RepairPart>(REPAIR_PARTS).map((part) => {
    const responsibility = part.responsibility(facts);
    const party = responsibleOn(responsibility, today);
    return {
      part: part.code,
      name: part.name.zh,
      explanation: part.explanation.zh,
      party,
      partyName: REPAIR_PARTIES[party].name.zh,
      law: part.law.map(citation),
      periods: periodsOf(responsibility).map((period) => ({ ...period, partyName: REPAIR_PARTIES[period.party].name.zh })),
    };
  });
}

/** What is missing before a home may change hands; null where nothing can be said for want of a commercial standard. */
function viewResale(home: FundHome, state: FundState, today: LocalDate): AccountView['resale'] {
  if (home.kind === 'unsold') return null;
  const commercial = depositRateOn(depositRates(state.rates), today, { homeKind: 'commercial', building: state.fund.building });
  if (home.kind === 'sold-public' && !commercial.ok) return null;
  const { allowed, missing } = resaleOf(home, commercial.ok ? commercial.value.perM2 : 0n);
  return { allowed, missing: formatMoney(missing) };
}

const DAYS_OF_YEAR = 365;

/** The account of one home in plain figures, with the year ahead if nothing is spent. */
export function viewAccount(home: FundHome, state: FundState, today: LocalDate): AccountView {
  const mark = home.firstDeposit === 0n ? null : lowMark(home.firstDeposit);
  const interestYear = interestOn(home.balance, rateOf(state.fund.interestRate), DAYS_OF_YEAR, state.fund.dayCount);
  const untilLow = mark === null || home.balance <= mark ? 0n : home.balance - mark;
  return {
    homeId: home.homeId,
    code: home.code,
    areaM2: formatArea(home.areaM2),
    kind: home.kind,
    kindName: HOME_KINDS[home.kind].name.zh,
    balance: formatMoney(home.balance),
    firstDeposit: formatMoney(home.firstDeposit),
    lowMark: mark === null ? null : formatMoney(mark),
    isLow: home.isLow,
    perM2: home.rate === null ? null : formatMoney(home.rate.perM2),
    rateIsExample: home.rate?.isExample ?? false,
    toStandard: home.rate === null ? null : formatMoney(topUpToStandard({ areaM2: home.areaM2, perM2: home.rate.perM2, balance: home.balance })),
    owed: formatMoney(home.owed),
    waiting: home.waiting.map((item) => ({ itemId: item.id, memo: item.memo, remaining: formatMoney(item.amount - item.settled), reference: item.reference, dueOn: item.dueOn })),
    resale: viewResale(home, state, today),
    forecast: { interestYear: formatMoney(interestYear), inOneYear: formatMoney(home.balance + interestYear), untilLow: formatMoney(untilLow) },
  };
}
