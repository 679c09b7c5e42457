import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { maskIdNumber, maskName, maskOwner, maskPhone, OWNER_KINDS, type Owner, type Roster } from '@linli/rosters';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { ownerNamePlace } from './list-own-homes.ts';
import type { NewOwner, NewOwnerPerson, NewTenant } from './roster.store.ts';

type Party = Owner['parties'][number];

/** Turns a roster into rows: names and numbers sealed, found by blind index, shown by mask. */
@Injectable()
export class RosterRows {
  readonly #cipher: FieldCipher;

  constructor(cipher: FieldCipher) {
    this.#cipher = cipher;
  }

  /** Everybody with a phone: they can sign in. */
  residents(roster: Roster): { phone: string; name: string }[] {
    const parties = [
      ...roster.owners.flatMap((owner) => [...owner.parties, ...(owner.guardian === null ? [] : [owner.guardian])]),
      ...roster.homes.flatMap((home) => (home.tenant === null ? [] : [home.tenant])),
    ];
    return parties.flatMap((party) => (party.phone === null ? [] : [{ phone: party.phone, name: party.name }]));
  }

  owners(neighbourhoodId: Id, owners: readonly Owner[], people: ReadonlyMap<string, Id>): NewOwner[] {
    return owners.map((owner) => {
      const names = owner.parties.map((party) => party.name);
      return {
        id: newId(),
        key: owner.key,
        kind: owner.kind,
        rosterKey: this.#identity(owner),
        nameSealed: this.#cipher.seal(names.join('、'), ownerNamePlace(neighbourhoodId)),
        nameMask: maskOwner(owner.kind, names),
        people: this.#peopleOf(neighbourhoodId, owner, people),
      };
    });
  }

  tenants(neighbourhoodId: Id, roster: Roster, people: ReadonlyMap<string, Id>): NewTenant[] {
    return roster.homes.flatMap((home) => {
      const { tenant } = home;
      if (tenant === null) return [];
      return [
        {
          id: newId(),
          homeCode: home.code,
          nameSealed: this.#cipher.seal(tenant.name, `tenant.name:${neighbourhoodId}`),
          nameMask: maskName(tenant.name),
          ...this.#phone(neighbourhoodId, 'tenant', tenant),
          personId: tenant.phone === null ? null : (people.get(tenant.phone) ?? null),
        },
      ];
    });
  }

  /** Whom the roster makes a tenant. */
  tenantIds(roster: Roster, people: ReadonlyMap<string, Id>): Id[] {
    const ids = roster.homes.map((home) => (home.tenant?.phone == null ? undefined : people.get(home.tenant.phone)));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  /** What makes this owner the same in the next roster: the identities of its parties, or, where one has none, its first home. */
  #identity(owner: Owner): Buffer {
    const identities = owner.parties.map((party) => party.idNumber ?? `${party.name}|${party.phone ?? ''}`).sort();
    const known = owner.parties.every((party) => party.idNumber !== null || party.phone !== null);
    return this.#cipher.index(JSON.stringify([identities, known ? '' : owner.key]), 'owner');
  }

  /**
   * Who may vote for an owner: the guardian of a minor and not the minor, the representative whom co-owners agreed on and nobody else,
   * otherwise each of them (the first valid ballot counts).
   */
  #peopleOf(neighbourhoodId: Id, owner: Owner, people: ReadonlyMap<string, Id>): NewOwnerPerson[] {
    const byGuardian = owner.guardian !== null;
    const rows = owner.parties.map((party, at) => {
      const isRepresentative = owner.representative === null || owner.representative === party.name;
      return this.#person(neighbourhoodId, party, at + 1, owner.representative === party.name ? 'representative' : 'owner', !byGuardian && isRepresentative, people);
    });
    if (owner.guardian !== null) rows.push(this.#person(neighbourhoodId, owner.guardian, rows.length + 1, 'guardian', true, people));
    return rows.map((row, at) => (OWNER_KINDS[owner.kind].party === 'organisation' && at < owner.parties.length ? { ...row, nameMask: owner.parties[at]?.name ?? row.nameMask } : row));
  }

  #person(neighbourhoodId: Id, party: Party, position: number, relation: NewOwnerPerson['relation'], mayVote: boolean, people: ReadonlyMap<string, Id>): NewOwnerPerson {
    const { idNumber } = party;
    return {
      id: newId(),
      relation,
      position,
      mayVote,
      nameSealed: this.#cipher.seal(party.name, `owner-person.name:${neighbourhoodId}`),
      nameMask: maskName(party.name),
      ...this.#phone(neighbourhoodId, 'owner-person', party),
      phoneMask: party.phone === null ? null : maskPhone(party.phone),
      idNumberSealed: idNumber === null ? null : this.#cipher.seal(idNumber, `owner-person.id-number:${neighbourhoodId}`),
      idNumberIndex: idNumber === null ? null : this.#cipher.index(idNumber, 'id-number'),
      idNumberMask: idNumber === null ? null : maskIdNumber(idNumber),
      personId: party.phone === null ? null : (people.get(party.phone) ?? null),
    };
  }

  #phone(neighbourhoodId: Id, table: string, party: Party): { phoneSealed: string | null; phoneIndex: Buffer | null } {
    if (party.phone === null) return { phoneSealed: null, phoneIndex: null };
    return { phoneSealed: this.#cipher.seal(party.phone, `${table}.phone:${neighbourhoodId}`), phoneIndex: this.#cipher.index(party.phone, 'phone') };
  }
}
