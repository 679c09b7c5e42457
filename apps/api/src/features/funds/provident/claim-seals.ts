import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { maskIdNumber, maskName } from '@linli/rosters';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { ClaimRow, NewClaimRow } from './claim.store.ts';

/** What a claimant writes about herself, open. It lives in memory only. */
export interface ClaimantData {
  readonly name: string;
  readonly idNumber: string;
  readonly accountNumber: string;
  readonly bankCard: string;
  readonly titleNumber: string;
}

const tail = (number: string): string => `**** ${number.slice(-4)}`;

/** Seals the personal data of claims, each field to its place in its neighbourhood, and opens them where they have to be read. */
@Injectable()
export class ClaimSeals {
  readonly #cipher: FieldCipher;

  constructor(cipher: FieldCipher) {
    this.#cipher = cipher;
  }

  seal(neighbourhoodId: Id, data: ClaimantData): Pick<NewClaimRow, 'nameSealed' | 'nameMask' | 'idNumberSealed' | 'idNumberMask' | 'accountSealed' | 'accountIndex' | 'accountMask' | 'cardSealed' | 'cardMask' | 'titleSealed'> {
    const seal = (plain: string, field: string): string => this.#cipher.seal(plain, `claim.${field}:${neighbourhoodId}`);
    return {
      nameSealed: seal(data.name, 'name'),
      nameMask: maskName(data.name),
      idNumberSealed: seal(data.idNumber, 'id-number'),
      idNumberMask: maskIdNumber(data.idNumber),
      accountSealed: seal(data.accountNumber, 'account'),
      accountIndex: this.#cipher.index(data.accountNumber, 'provident-account'),
      accountMask: tail(data.accountNumber),
      cardSealed: seal(data.bankCard, 'card'),
      cardMask: tail(data.bankCard),
      titleSealed: seal(data.titleNumber, 'title'),
    };
  }

  open(neighbourhoodId: Id, row: ClaimRow): ClaimantData {
    const open = (sealed: string, field: string): string => this.#cipher.open(sealed, `claim.${field}:${neighbourhoodId}`);
    return {
      name: open(row.nameSealed, 'name'),
      idNumber: open(row.idNumberSealed, 'id-number'),
      accountNumber: open(row.accountSealed, 'account'),
      bankCard: open(row.cardSealed, 'card'),
      titleNumber: open(row.titleSealed, 'title'),
    };
  }

  /** A digest of a request that tells nobody what was in it: numbers have too few digits for a plain one. */
  digest(request: unknown): string {
    return this.#cipher.index(JSON.stringify(request), 'claim-request').toString('hex');
  }
}
