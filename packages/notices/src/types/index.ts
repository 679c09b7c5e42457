import { booksNotice } from './books-notice.ts';
import { menuNotice } from './menu-notice.ts';
import { resultNotice } from './result-notice.ts';
import type { NoticeType, NoticeTypeCode } from './type.ts';

/** Every kind of notice by its code. */
export const NOTICE_TYPES = {
  'menu-notice': menuNotice,
  'result-notice': resultNotice,
  'books-notice': booksNotice,
} as const satisfies Record<NoticeTypeCode, NoticeType<never>>;

export { lastDay, type NoticeRefusal, type NoticeType, type NoticeTypeCode, type Period, type RequiredContent } from './type.ts';
export type { BooksNoticeFund, BooksNoticeInput } from './books-notice.ts';
export type { MenuNoticeInput, MenuNoticeLine } from './menu-notice.ts';
export type { ResultNoticeInput, ResultNoticeQuestion } from './result-notice.ts';
