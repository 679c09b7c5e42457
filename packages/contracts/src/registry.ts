import * as bankStatements from './bank-statements.ts';
import * as charges from './charges.ts';
import * as checks from './checks.ts';
import * as costs from './costs.ts';
import type { Contract } from './contract.ts';
import * as evidence from './evidence.ts';
import * as funds from './funds.ts';
import * as homes from './homes.ts';
import * as identity from './identity.ts';
import * as ledger from './ledger.ts';
import * as menus from './menus.ts';
import * as notices from './notices.ts';
import * as openApi from './open-api.ts';
import * as operations from './operations.ts';
import * as overview from './overview.ts';
import * as paymentOrders from './payment-orders.ts';
import * as polls from './polls.ts';
import * as providentFund from './provident-fund.ts';
import * as reports from './reports.ts';
import * as publicMoney from './public-money.ts';
import * as shares from './shares.ts';

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
}

/** Every endpoint there is. The access test holds the live router against this list, both ways. */
export const contracts: readonly Contract[] = [identity, homes, menus, polls, ledger, funds, providentFund, evidence, reports, costs, operations, bankStatements, paymentOrders, shares, charges, notices, publicMoney, overview, checks, openApi].flatMap((chapter) =>
  Object.values(chapter).filter(isContract),
);
