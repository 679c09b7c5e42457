export { formatScaled, groupThousands, parseScaled, type DecimalRefusal } from './decimal.ts';
export { displayMoney, displaySignedMoney, formatMoney, parseMoney, sumMoney, type Money } from './money.ts';
export { displayArea, formatArea, parseArea, type Area } from './area.ts';
export { displayPercent, exceeds, ratio, reaches, type Ratio } from './ratio.ts';
export { allocate, type Part, type TieRule } from './allocate.ts';
