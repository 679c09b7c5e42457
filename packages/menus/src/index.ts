export { PILLAR_GROUPS, PILLARS, PILLARS_LAW, type Pillar, type PillarCode } from './pillars.ts';
export { UNITS, type UnitCode } from './units.ts';
export { isItem, KINDS, type Category, type Category2021, type ItemCode, type MenuKind, type PayerCode, type ScopeKind } from './kinds/index.ts';
export { checkMenu, clashes, lineRecord, MOST_LINES, readLine, type LineInput, type LineRefusal, type LineScope, type MenuLine, type MenuProblem, type MenuRefusal } from './menu.ts';
export { menuQuestions, type MenuQuestion } from './questions.ts';
