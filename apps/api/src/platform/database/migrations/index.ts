import { Ballots1764000000009 } from './ballots-1764000000009.ts';
import { BankStatements1764000000015 } from './bank-statements-1764000000015.ts';
import { Checks1764000000016 } from './checks-1764000000016.ts';
import { Funds1764000000011 } from './funds-1764000000011.ts';
import { Charges1764000000013 } from './charges-1764000000013.ts';
import { Costs1764000000012 } from './costs-1764000000012.ts';
import { Homes1764000000002 } from './homes-1764000000002.ts';
import { Identity1764000000001 } from './identity-1764000000001.ts';
import { Jobs1764000000008 } from './jobs-1764000000008.ts';
import { Ledger1764000000010 } from './ledger-1764000000010.ts';
import { Menus1764000000003 } from './menus-1764000000003.ts';
import { Notices1764000000006 } from './notices-1764000000006.ts';
import { Operations1764000000014 } from './operations-1764000000014.ts';
import { Overview1764000000007 } from './overview-1764000000007.ts';
import { Polls1764000000004 } from './polls-1764000000004.ts';
import { Shares1764000000005 } from './shares-1764000000005.ts';

/** Every migration, in the order in which they are applied. */
export const migrations = [
  Identity1764000000001,
  Homes1764000000002,
  Menus1764000000003,
  Polls1764000000004,
  Shares1764000000005,
  Notices1764000000006,
  Overview1764000000007,
  Jobs1764000000008,
  Ballots1764000000009,
  Ledger1764000000010,
  Funds1764000000011,
  Costs1764000000012,
  Charges1764000000013,
  Operations1764000000014,
  BankStatements1764000000015,
  Checks1764000000016,
];
