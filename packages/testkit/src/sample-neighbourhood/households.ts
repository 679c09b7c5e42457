import type { Random } from '../random.ts';
import { SAMPLE_CAST, type CastMember } from './cast.ts';
import { RARE_NAMES, type MakePerson, type SamplePerson } from './people.ts';

/** What the sheet says about the owner of a home, cell by cell. */
export interface SampleHousehold {
  readonly ownerKind: string;
  readonly ownerName: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly representative?: string;
  readonly guardian?: SamplePerson;
  readonly tenant?: SamplePerson;
}

const ADULT: readonly [number, number] = [1938, 2005];
const MINOR: readonly [number, number] = [2011, 2020];
const NO_ID_PERCENT = 5;
const NO_PHONE_PERCENT = 6;
const CO_OWNED_PERCENT = 20;
const THREE_CO_OWNERS_PERCENT = 8;
const MINORS = 8;

/** One person, as written in a sheet. */
export function alone(person: SamplePerson): SampleHousehold {
  return { ownerKind: '个人', ownerName: person.name, idNumber: person.idNumber, phone: person.phone };
}

function together(people: readonly SamplePerson[], named: boolean): SampleHousehold {
  const [first] = people;
  return {
    ownerKind: '共有',
    ownerName: people.map(({ name }) => name).join('、'),
    idNumber: people.map(({ idNumber }) => idNumber).join('、'),
    phone: people.map(({ phone }) => phone).join('、'),
    ...(named && first !== undefined ? { representative: first.name } : {}),
  };
}

function guarded(minor: SamplePerson, guardian: SamplePerson): SampleHousehold {
  return { ...alone(minor), phone: '', guardian };
}

/** A household that owns several homes: one in seven are co-owners, one in twelve is known by name and phone only. */
export function severalHomesHousehold(make: MakePerson, index: number): SampleHousehold {
  if (index % 7 === 0) return together([make(ADULT), make(ADULT)], true);
  const owner = alone(make(ADULT));
  return index % 12 === 1 ? { ...owner, idNumber: '' } : owner;
}

/** A household that owns one home: minors first, then people with rare names, then everybody. */
export function oneHomeHousehold(make: MakePerson, random: Random, index: number): SampleHousehold {
  if (index < MINORS) return guarded(make(MINOR), make([1970, 1990]));
  const rare = RARE_NAMES[index - MINORS];
  if (rare !== undefined) return alone(make(ADULT, rare));
  if (random.chance(CO_OWNED_PERCENT)) {
    const people = Array.from({ length: random.chance(THREE_CO_OWNERS_PERCENT) ? 3 : 2 }, () => make(ADULT));
    return together(people, random.chance(50));
  }
  const owner = alone(make(ADULT));
  const noId = random.chance(NO_ID_PERCENT);
  const noPhone = random.chance(NO_PHONE_PERCENT);
  return { ...owner, idNumber: noId ? '' : owner.idNumber, phone: noPhone ? '' : owner.phone };
}

function known(make: MakePerson, member: CastMember): SamplePerson {
  return { ...make([member.born, member.born], member.name), phone: member.phone };
}

/** The tenant of the cast, whose landlord is the property unit. */
export function castTenant(make: MakePerson): SamplePerson {
  return known(make, SAMPLE_CAST.tenant);
}

/** The households of the cast, by the codes of their homes. */
export function castHouseholds(make: MakePerson): Map<string, SampleHousehold> {
  const { resident, elder, severalHomes, coOwner, otherCoOwner, minor, guardian } = SAMPLE_CAST;
  const households: [readonly string[], SampleHousehold][] = [
    [resident.homes, alone(known(make, resident))],
    [elder.homes, alone(known(make, elder))],
    [severalHomes.homes, alone(known(make, severalHomes))],
    [coOwner.homes, together([known(make, coOwner), known(make, otherCoOwner)], true)],
    [minor.homes, guarded(known(make, minor), known(make, guardian))],
  ];
  return new Map(households.flatMap(([homes, household]) => homes.map((home) => [home, household] as const)));
}
