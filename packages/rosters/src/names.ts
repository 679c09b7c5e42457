import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { tidyText, toHalfWidth, type TextRefusal } from './cell-text.ts';

/** Why a name was not taken. */
export type NameRefusal = TextRefusal | Refusal<'name-malformed' | 'names-apart-by-space'>;

/** A person with a body, or an organisation; they are written, numbered and merged differently. */
export type PartyKind = 'person' | 'organisation';

const LONGEST_NAME = 60;
/** The dots that stand for the one between the parts of a name (阿依古丽·买买提). */
const DOTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e]/g;
const PERSON = /^[\p{L}\p{M}][\p{L}\p{M}\u00b7 .'-]*$/u;
const ORGANISATION = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00b7 .,&'’“”"()/、#-]*$/u;
/** Two words of two or more Chinese characters: either two people, or a surname of two characters. */
const TWO_WORDS = /\p{Script=Han}{2,} \p{Script=Han}{2,}/u;
const SPACE_AT_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;
const ORGANISATION_ENDING =
  /(公司|集团|单位|工厂|厂|学校|大学|中学|小学|医院|银行|中心|委员会|管理局|局|研究所|研究院|设计院|办事处|合作社|协会|部队|分行|支行)$/u;

/**
 * Reads the name of one person or organisation. Spaces that only line names up (王　芳) are taken out; brackets become half-width, so that
 * one organisation typed in two ways stays one.
 */
export function parseName(raw: string, party: PartyKind): Outcome<string, NameRefusal> {
  const tidy = tidyText(raw, LONGEST_NAME);
  if (!tidy.ok) return tidy;
  const text = tidy.value.replace(DOTS, '\u00b7');
  if (party === 'organisation') {
    const name = toHalfWidth(text).replace(SPACE_AT_HAN, '');
    return ORGANISATION.test(name) ? accept(name) : refuse('name-malformed');
  }
  if (TWO_WORDS.test(text)) return refuse('names-apart-by-space');
  const name = text.replace(SPACE_AT_HAN, '');
  return PERSON.test(name) ? accept(name) : refuse('name-malformed');
}

/** The entries of a cell that lists several people: `王芳、李明` or one a line. */
export function splitList(raw: string): string[] {
  return raw.split(/[、;；,，\n\r]+/u).filter((part) => part.trim() !== '');
}

/** Whether a name reads like an organisation's; used only where the sheet does not say what kind of owner it is. */
export function looksLikeOrganisation(name: string): boolean {
  return [...name].length >= 5 && ORGANISATION_ENDING.test(name.trim());
}
