import type { MenuKind } from './kind.ts';

export const risers: MenuKind = {
  code: 'B05',
  name: { zh: '楼内水电气热等老化管线', en: 'Worn pipes and lines inside the building' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'improvement',
  unit: 'riser',
  scopes: ['entrance', 'building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government', 'professional-company', 'residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '更换楼里用旧的上下水等管道。要进家施工。',
    en: 'Worn water and drain risers are replaced. The works enter the homes.',
  },
};
