import type { Text } from '@linli/kernel';
import type { RollHome } from './roll.ts';

/**
 * Who decides (表决范围): all owners, or those of one building or one entrance (单元) where only they share the part in question.
 * The fractions are the same in every scope.
 */
export type Scope =
  | { readonly kind: 'neighbourhood' }
  | { readonly kind: 'building'; readonly buildingCode: string }
  | { readonly kind: 'entrance'; readonly buildingCode: string; readonly entranceCode: string };

/** The kinds of scope in words for people; a page adds the number of the building or entrance. */
export const SCOPE_KINDS = {
  neighbourhood: { zh: '全小区', en: 'The whole neighbourhood' },
  building: { zh: '本楼', en: 'One building' },
  entrance: { zh: '本单元', en: 'One entrance' },
} as const satisfies Record<Scope['kind'], Text>;

/** Whether a home lies inside the scope. Entrance codes are told apart by building: entrance 1 of building 2 is not that of building 3. */
export function covers(scope: Scope, home: Pick<RollHome, 'buildingCode' | 'entranceCode'>): boolean {
  if (scope.kind === 'neighbourhood') return true;
  if (home.buildingCode !== scope.buildingCode) return false;
  return scope.kind === 'building' || home.entranceCode === scope.entranceCode;
}
