import type { OwnerKind } from './vocabularies/owner-kinds.ts';
import { OWNER_KINDS } from './vocabularies/owner-kinds.ts';

const PHONE = /^(\d{3})\d{4}(\d{4})$/;
const ID_NUMBER = /^([0-9A-Z]{4})[0-9A-Z]{10}([0-9A-Z]{4})$/;

/** `138****1234`; anything that is no mobile number is hidden whole. */
export function maskPhone(phone: string): string {
  return PHONE.test(phone) ? phone.replace(PHONE, '$1****$2') : '*'.repeat(11);
}

/** `1101**********1234`; anything that is no number of 18 characters is hidden whole. */
export function maskIdNumber(idNumber: string): string {
  return ID_NUMBER.test(idNumber) ? idNumber.replace(ID_NUMBER, '$1**********$2') : '*'.repeat(18);
}

/** `张*`, `张*明`, `欧**娜`; longer names show no more than two stars, so their length is not told either. */
export function maskName(name: string): string {
  const characters = [...name];
  const [first = '*'] = characters;
  const last = characters.at(-1) ?? '';
  if (characters.length <= 1) return '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${characters.length === 3 ? '*' : '**'}${last}`;
}

/** The names of an owner as others may see them: people masked, organisations not. */
export function maskOwner(kind: OwnerKind, names: readonly string[]): string {
  return OWNER_KINDS[kind].party === 'organisation' ? names.join('、') : names.map(maskName).join('、');
}
