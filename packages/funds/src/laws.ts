import type { Source } from '@linli/kernel';

/** 住宅专项维修资金属于业主共有；紧急维修可以依法申请使用。 */
export const FUND_OF_OWNERS: Source = { title: '民法典', article: '第二百八十一条', certainty: 'certain' };
/** 使用维修资金是一般事项，筹集维修资金是特别事项。 */
export const FUND_DECISIONS: Source = { title: '民法典', article: '第二百七十八条', certainty: 'certain' };
export const COMMON_INCOME: Source = { title: '民法典', article: '第二百八十二条', certainty: 'certain' };
export const BEIJING_COMMON_INCOME: Source = { title: '北京市物业管理条例', article: '第七十四条', certainty: 'certain' };
/** 余额随房屋转移；已售公有住房再次转让前补足。 */
export const BEIJING_TRANSFER: Source = { title: '北京市物业管理条例', article: '第八十一条', certainty: 'certain' };
export const BEIJING_LOW_BALANCE: Source = { title: '北京市物业管理条例', article: '第八十三条', certainty: 'certain' };
export const BEIJING_CUSTODY: Source = { title: '北京市物业管理条例', article: '第八十四条', certainty: 'certain' };
export const BEIJING_PURPOSE: Source = { title: '北京市物业管理条例', article: '第八十五条', certainty: 'certain' };
export const BEIJING_SPLIT: Source = { title: '北京市物业管理条例', article: '第八十六条', certainty: 'certain' };
export const BEIJING_PIPELINES: Source = { title: '北京市物业管理条例', article: '第八十七条', certainty: 'likely' };
/** The article of the national measure; its text is known from the press, so it stays a likely reading. */
export function nationalMeasure(article: string): Source {
  return { title: '住宅专项维修资金管理办法', article, certainty: 'likely' };
}
export const BEIJING_EMERGENCY: Source = { title: '京建法〔2013〕20号', certainty: 'likely' };
export const REPAIR_BEFORE_FUND: Source = { title: '2020年老旧小区综合整治工作方案', article: '二（三）3', certainty: 'certain' };
export const PROPERTY_CONTRACT: Source = { title: '民法典', article: '第九百三十八条', certainty: 'certain' };
export const PROVIDENT_FUND_BEIJING: Source = { title: '关于住房公积金支持北京老旧小区综合整治的通知', certainty: 'certain' };
/** 业主对专有部分享有占有、使用、收益和处分的权利。 */
export const OWN_PART: Source = { title: '民法典', article: '第二百七十二条', certainty: 'certain' };
