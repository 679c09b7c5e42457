import { accept, refuse } from '@linli/kernel';
import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { SourceKindPage } from './source-kind.ts';

/** The whole of a total in basis points. */
export const WHOLE = 10_000;

/** A part of the total in ten-thousandths. Its rounding is settled among all sources of this kind and the remainder, in `plan`. */
export const basisPoints: SourceKindPage = {
  code: 'basis-points',
  name: { zh: '按比例', en: 'Part of the total' },
  law: { ...MONEY_OF_THE_PLAN_2020, certainty: 'configuration' },
  explanation: { zh: '出总数的一定比例，可以封顶。', en: 'A fixed part of the total, up to a cap where there is one.' },
  needs: ['basisPoints'],
  takes: ['cap'],
  sample: { basisPoints: 6000 },
  read({ basisPoints: points = -1 }) {
    if (!Number.isInteger(points) || points < 0 || points > WHOLE) return refuse('basis-points-out-of-range', 'basisPoints');
    return accept({ of: 'total', basisPoints: points });
  },
};
