import { airConditionersAndLines } from './air-conditioners-and-lines.ts';
import { balcony } from './balcony.ts';
import { barrierFree } from './barrier-free.ts';
import { charging } from './charging.ts';
import { energySaving } from './energy-saving.ts';
import { facadeAndStairwell } from './facade-and-stairwell.ts';
import { greenRoadsLight } from './green-roads-light.ts';
import { groundLocksAndBicycles } from './ground-locks-and-bicycles.ts';
import { illegalBuilding } from './illegal-building.ts';
import type { ItemCode, MenuKind } from './kind.ts';
import { lift } from './lift.ts';
import { lockersAndPerimeter } from './lockers-and-perimeter.ts';
import { opticalFibre } from './optical-fibre.ts';
import { parking } from './parking.ts';
import { pitchedRoof } from './pitched-roof.ts';
import { risers } from './risers.ts';
import { securityAndFire } from './security-and-fire.ts';
import { seismicStrengthening } from './seismic-strengthening.ts';
import { services } from './services.ts';
import { solar } from './solar.ts';
import { spongeAndToilets } from './sponge-and-toilets.ts';
import { trunkLines } from './trunk-lines.ts';
import { wallOpeningsAndBasements } from './wall-openings-and-basements.ts';
import { wasteAndLetters } from './waste-and-letters.ts';

/** Beijing's renovation menu by item code: what can be done, who usually pays, what the owners decide about it. */
export const KINDS = {
  G01: illegalBuilding,
  G02: groundLocksAndBicycles,
  G03: wallOpeningsAndBasements,
  B01: seismicStrengthening,
  B02: energySaving,
  B03: facadeAndStairwell,
  B04: airConditionersAndLines,
  B05: risers,
  B06: opticalFibre,
  B07: barrierFree,
  B08: greenRoadsLight,
  B09: securityAndFire,
  B10: wasteAndLetters,
  B11: spongeAndToilets,
  B12: trunkLines,
  O01: lift,
  O02: parking,
  O03: charging,
  O04: balcony,
  O05: pitchedRoof,
  O06: solar,
  O07: services,
  O08: lockersAndPerimeter,
} as const satisfies Record<ItemCode, MenuKind>;

export function isItem(code: string): code is ItemCode {
  return Object.hasOwn(KINDS, code);
}

export type { Category, Category2021, ItemCode, MenuKind, PayerCode, ScopeKind } from './kind.ts';
