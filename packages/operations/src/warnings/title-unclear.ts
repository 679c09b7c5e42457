import { displayMoney } from '@linli/quantities';
import { COMMON_PARTS } from '../laws.ts';
import { netByAsset, type OperationsWarning } from './warning.ts';

export const titleUnclear: OperationsWarning = {
  code: 'title-unclear',
  name: { zh: '产权不明', en: 'Title unclear' },
  law: COMMON_PARTS,
  isExample: false,
  explanation: { zh: '还没查清是谁的，收入先不分。', en: 'Whose it is is not known; its income is held.' },
  look: (facts) =>
    [...netByAsset(facts)].flatMap(([assetId, net]) => {
      if (facts.assets.get(assetId)?.titleType !== 'unclear') return [];
      const held = displayMoney(net > 0n ? net : 0n);
      return [{ assetId, inWords: { zh: `产权不明，${held} 元先不分。`, en: `Title unclear: ${held} is held.` } }];
    }),
};
