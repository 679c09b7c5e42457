export { type About } from './about.ts';
export {
  lastDay,
  NOTICE_TYPES,
  type BooksNoticeFund,
  type BooksNoticeInput,
  type MenuNoticeInput,
  type MenuNoticeLine,
  type NoticeRefusal,
  type NoticeType,
  type NoticeTypeCode,
  type Period,
  type RequiredContent,
  type ResultNoticeInput,
  type ResultNoticeQuestion,
} from './types/index.ts';
