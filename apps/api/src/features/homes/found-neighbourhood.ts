import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface Region {
  readonly id: string;
  readonly name: string;
}

export interface NewNeighbourhood {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly city: Region;
  readonly district: Region;
  readonly street: Region;
  readonly jurisdiction: string;
  readonly address: string;
  readonly builtYear: number;
  readonly helpPhone: string;
  readonly deskPlace: string;
  readonly deskHours: string;
  readonly isInvented: boolean;
}

/** Enters a neighbourhood into the directory, with the regions it lies in. */
export async function foundNeighbourhood(tx: Tx, hood: NewNeighbourhood): Promise<void> {
  const region = async (one: Region, parent: string | null, level: string): Promise<void> => {
    await tx.rows('insert into region (id, parent_id, level, name) values ($1, $2, $3, $4) on conflict (id) do nothing', [one.id, parent, level, one.name]);
  };
  await region(hood.city, null, 'city');
  await region(hood.district, hood.city.id, 'district');
  await region(hood.street, hood.district.id, 'street');
  await tx.rows(
    `insert into neighbourhood (neighbourhood_id, code, name, street_id, jurisdiction, address, built_year, help_phone, desk_place, desk_hours, is_invented)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [hood.id, hood.code, hood.name, hood.street.id, hood.jurisdiction, hood.address, hood.builtYear, hood.helpPhone, hood.deskPlace, hood.deskHours, hood.isInvented],
  );
}
