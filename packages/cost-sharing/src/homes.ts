import type { Area } from '@linli/quantities';

/** A home as a rule sees it. Floor and area are there when the rule needs them. */
export interface SharingHome {
  readonly code: string;
  /** Above ground from 1, below ground from −1. */
  readonly floor?: number;
  /** Exclusive area in 0.01 m². */
  readonly areaM2?: Area;
  /** Whether the home takes part in this cost. Those that do not are listed at 0.00. */
  readonly participates: boolean;
}
