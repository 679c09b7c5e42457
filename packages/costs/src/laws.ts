import type { Source } from '@linli/kernel';

/** 概算是政府投资项目的上限。 The text was read in digests only, so it stays a likely reading. */
export const GOVERNMENT_INVESTMENT: Source = { title: '政府投资条例', article: '第二十三条', certainty: 'likely' };
/** 控制价与工程量清单。 */
export const BILL_OF_QUANTITIES: Source = { title: '建设工程工程量清单计价规范', certainty: 'likely' };
/** 建设工程合同是承包人进行工程建设，发包人支付价款的合同。 */
export const WORKS_CONTRACT: Source = { title: '民法典', article: '第七百八十八条', certainty: 'certain' };
/** 当事人协商一致，可以变更合同。 */
export const CHANGE_OF_CONTRACT: Source = { title: '民法典', article: '第五百四十三条', certainty: 'certain' };
/** 验收合格的，发包人应当按照约定支付价款。 */
export const PAYMENT_FOR_WORKS: Source = { title: '民法典', article: '第七百九十九条', certainty: 'certain' };
/** 当事人应当按照约定全面履行自己的义务。 */
export const PERFORMANCE: Source = { title: '民法典', article: '第五百零九条', certainty: 'certain' };
export const SETTLEMENT: Source = { title: '建设工程价款结算暂行办法', certainty: 'likely' };
export const FINAL_ACCOUNTS: Source = { title: '基本建设财务规则', certainty: 'likely' };
/** 加强资金审核和审计，保障质量安全、资金安全。 */
export const FUND_REVIEW: Source = { title: '2020年老旧小区综合整治工作方案', article: '附件', certainty: 'certain' };
/** Hangzhou's rule for works paid from the maintenance fund; elsewhere an example. */
export const TEN_PERCENT_OVER: Source = { title: '杭州市物业管理条例', article: '第七十二条', certainty: 'configuration' };
