import type { Source } from '@linli/kernel';
import { meets, ONE_FIFTH_OR_MORE } from './thresholds.ts';

/** 「经百分之二十以上业主提议」 the committee must call an extraordinary meeting. */
export const EXTRAORDINARY_MEETING_LAW: Source = { title: '北京市物业管理条例', article: '第三十五条第二款', certainty: 'certain' };

/**
 * Whether enough owners ask for an extraordinary meeting (业主大会临时会议). Heads alone count here, not area.
 *
 * @example callsExtraordinaryMeeting(210, 1050) // true
 */
export function callsExtraordinaryMeeting(proposers: number, owners: number): boolean {
  return owners > 0 && meets(BigInt(proposers), BigInt(owners), ONE_FIFTH_OR_MORE);
}
