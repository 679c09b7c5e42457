import type { Text } from '@linli/kernel';

/** The way a ballot came in. `platform` is this site; `municipal-evote` is the city's own electronic voting system. */
export type Channel = 'paper' | 'municipal-evote' | 'assembly' | 'platform';

/** The channels in words for people. */
export const CHANNELS = {
  paper: { zh: '纸质表决票', en: 'Paper ballot' },
  'municipal-evote': { zh: '市里的电子投票系统', en: 'Electronic voting system of the city' },
  assembly: { zh: '业主大会现场', en: "Owners' assembly" },
  platform: { zh: '本网站', en: 'This site' },
} as const satisfies Record<Channel, Text>;
