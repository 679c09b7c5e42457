import type { Source } from '@linli/kernel';

/** The plan of 2018, which names the sixteen tasks and the works of both categories; the plan of 2020 stands on it. */
export const PLAN_2018: Source = { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' };

/** The same plan, for works that are known from press reports of its list, not from its text. */
export const PLAN_2018_REPORTED: Source = { ...PLAN_2018, certainty: 'likely' };
