import type { Source, Text } from '@linli/kernel';
import type { MatterCode } from '@linli/voting';
import type { PillarCode } from '../pillars.ts';
import type { UnitCode } from '../units.ts';

export type ItemCode =
  | 'G01' | 'G02' | 'G03'
  | 'B01' | 'B02' | 'B03' | 'B04' | 'B05' | 'B06' | 'B07' | 'B08' | 'B09' | 'B10' | 'B11' | 'B12'
  | 'O01' | 'O02' | 'O03' | 'O04' | 'O05' | 'O06' | 'O07' | 'O08';

/** 治理类 first, 基础类 must be done, 自选类 the owners choose (scheme of 2018, which the plan of 2020 uses). */
export type Category = 'governance' | 'basic' | 'optional';

/** The category of the guideline of 2021. */
export type Category2021 = 'governance' | 'basic' | 'improvement' | 'upgrade';

export type ScopeKind = 'neighbourhood' | 'building' | 'entrance';

/** Who usually pays, by the party codes of cost sharing, in the order in which they are asked. */
export type PayerCode = 'city' | 'district' | 'government' | 'professional-company' | 'original-unit' | 'enterprise' | 'maintenance-fund' | 'residents';

/** One thing a neighbourhood can have done. */
export interface MenuKind {
  readonly code: ItemCode;
  readonly name: Text;
  readonly pillar: PillarCode;
  readonly category: Category;
  readonly category2021: Category2021;
  readonly unit: UnitCode;
  /** The scopes in which it can be decided; the usual one first. */
  readonly scopes: readonly [ScopeKind, ...ScopeKind[]];
  /** What the owners decide about it; null where nothing is put to them. */
  readonly matter: MatterCode | null;
  readonly payers: readonly [PayerCode, ...PayerCode[]];
  readonly source: Source;
  /** What it is and what changes at home, in short sentences. */
  readonly explanation: Text;
  /** A line of a usual size, for forms and tests. Nobody has confirmed its figures: whoever shows them marks them as an example. */
  readonly sample: { readonly quantity: string; readonly unitPrice: string };
}
