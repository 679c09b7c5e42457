import type { Source } from '@linli/kernel';

/** 基础类以政府投入为主，自选类采用居民付费、社会投资: the sentence about money on which the order of payers stands. */
export const MONEY_OF_THE_PLAN_2020: Source = { title: '2020年老旧小区综合整治工作方案', article: '三（三）', certainty: 'certain' };

/** 「有约定的，按照约定；没有约定或者约定不明确的，按照业主专有部分面积所占比例确定。」 Both halves of the article carry rules here. */
export const SHARING_OF_COSTS: Source = { title: '民法典', article: '第二百八十三条', certainty: 'certain' };
