import { knownPhone } from './people.ts';

/** Somebody whom demo log-ins and journeys know by name, home and phone. */
export interface CastMember {
  readonly name: string;
  readonly phone: string;
  /** Codes of the homes: owned, or rented by the tenant. */
  readonly homes: readonly string[];
  /** Year of birth, which the identity number carries. */
  readonly born: number;
}

/** The known people of the sample, one for each way to have a home. All are invented. */
export const SAMPLE_CAST = {
  /** Owns one home on the third floor. */
  resident: { name: '王芳', phone: knownPhone(1), homes: ['1-3-301'], born: 1978 },
  /** Lives next door; uses the elder mode. */
  elder: { name: '李桂兰', phone: knownPhone(2), homes: ['1-3-302'], born: 1941 },
  /** One owner with two homes: counted once, areas added. */
  severalHomes: { name: '张建国', phone: knownPhone(3), homes: ['2-1-201', '9-4-502'], born: 1965 },
  /** Two co-owners of one home; the first is the representative. */
  coOwner: { name: '陈敏', phone: knownPhone(4), homes: ['2-2-401'], born: 1985 },
  otherCoOwner: { name: '刘洋', phone: knownPhone(5), homes: ['2-2-401'], born: 1983 },
  /** A minor owner has no phone of her own; the guardian votes. */
  minor: { name: '周子涵', phone: '', homes: ['2-2-402'], born: 2015 },
  guardian: { name: '周强', phone: knownPhone(6), homes: ['2-2-402'], born: 1984 },
  /** Rents public housing: no owner, no statutory vote. */
  tenant: { name: '赵秀英', phone: knownPhone(7), homes: ['7-1-101'], born: 1952 },
} as const satisfies Record<string, CastMember>;
