import { formatDate } from '@linli/kernel';
import { LEASE_LIMIT } from '../laws.ts';
import { leaseVoidFrom } from '../leases.ts';
import { netByAsset, type OperationsWarning } from './warning.ts';

export const leaseTooLong: OperationsWarning = {
  code: 'lease-too-long',
  name: { zh: '租期超过二十年', en: 'Lease over twenty years' },
  law: LEASE_LIMIT,
  isExample: false,
  explanation: { zh: '租赁最长二十年，超过的部分无效。', en: 'A lease lasts at most twenty years; the excess is void.' },
  look: (facts) =>
    [...netByAsset(facts).keys()].flatMap((assetId) => {
      const lease = facts.assets.get(assetId)?.lease;
      const voidFrom = lease === null || lease === undefined ? null : leaseVoidFrom(lease.from, lease.to);
      return voidFrom === null ? [] : [{ assetId, inWords: { zh: `租期从${formatDate(voidFrom)}起无效。`, en: `The lease is void from ${voidFrom}.` } }];
    }),
};
