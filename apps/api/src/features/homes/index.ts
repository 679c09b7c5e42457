export { foundNeighbourhood, type NewNeighbourhood } from './found-neighbourhood.ts';
export { HomesModule } from './homes.module.ts';
export { ImportRoster } from './import-roster.ts';
export { queryNeighbourhood } from './neighbourhood.queries.ts';
export { queryHomes, queryPlaces, type HomeRow } from './roll-homes.queries.ts';
export { findOwnersBehind, ownerNamePlace, type OwnerBehind } from './list-own-homes.ts';
