import type { Source } from '@linli/kernel';

/** 利用业主的共有部分产生的收入，在扣除合理成本之后，属于业主共有。 */
export const COMMON_INCOME: Source = { title: '民法典', article: '第二百八十二条', certainty: 'certain' };
/** 改变共有部分的用途或者利用共有部分从事经营活动，由业主共同决定。 */
export const COMMON_USE_DECISION: Source = { title: '民法典', article: '第二百七十八条', certainty: 'certain' };
/** 行为人对成本支出承担举证责任。 */
export const COST_IS_PROVEN: Source = { title: '最高法建筑物区分所有权解释', article: '第十四条', certainty: 'certain' };
/** 不属于专有部分和市政公用部分的其他场所，是共有部分。 */
export const COMMON_PARTS: Source = { title: '最高法建筑物区分所有权解释', article: '第三条', certainty: 'certain' };
/** 租赁期限不得超过二十年。超过二十年的，超过部分无效。 */
export const LEASE_LIMIT: Source = { title: '民法典', article: '第七百零五条', certainty: 'certain' };
/** 应收账款出质，自办理出质登记时设立。 */
export const PLEDGE_OF_RECEIVABLES: Source = { title: '民法典', article: '第四百四十五条', certainty: 'certain' };
export const SOCIAL_CAPITAL: Source = { title: '关于引入社会资本参与老旧小区改造的意见', certainty: 'certain' };
export const SEPARATE_RIGHTS: Source = { title: '2020年老旧小区综合整治工作方案', article: '三（八）', certainty: 'certain' };
export const OPERATION_OF_OPTIONS: Source = { title: '2020年老旧小区综合整治工作方案', article: '二（三）2', certainty: 'likely' };
/** 资金政策：经营权质押、贷款利率、担保费率。 */
export const FINANCIAL_SUPPORT: Source = { title: '2020年老旧小区综合整治工作方案', article: '三（五）', certainty: 'certain' };
export const OWNERS_PARKING_FIRST: Source = { title: '北京市机动车停车条例', certainty: 'likely' };
export const PROPERTY_FEES: Source = { title: '北京市物业管理条例', article: '第七十三条', certainty: 'certain' };
/** The day by which a month is reported stands in the concession's contract. */
export const CONCESSION: Source = { title: '经营协议', certainty: 'configuration' };
