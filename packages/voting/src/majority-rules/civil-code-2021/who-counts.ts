import type { Text } from '@linli/kernel';

/** Who counts, in the words of the rule box; the same for every class under the Civil Code (SPC 第八条、第九条). */
export const WHO_COUNTS: Text = {
  zh: '按业主计票。一位业主有几套房，算一位，面积相加。几人共有一套房，合算一位。弃权算参与，不算同意。',
  en: 'Owners count, not homes. An owner of several homes is one head, and the areas add up. Co-owners of a home are one head. An abstention takes part but is not a yes.',
};
