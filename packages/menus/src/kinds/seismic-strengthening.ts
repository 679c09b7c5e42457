import type { MenuKind } from './kind.ts';

export const seismicStrengthening: MenuKind = {
  code: 'B01',
  name: { zh: '抗震加固', en: 'Earthquake strengthening' },
  pillar: 'add-seismic-and-energy',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['building'],
  matter: 'D9',
  payers: ['city', 'district'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '让老楼更经得起地震。施工时家里可能有影响。',
    en: 'The building withstands earthquakes better. Works may reach into homes.',
  },
};
