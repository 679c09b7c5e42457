import type { MenuKind } from './kind.ts';

export const services: MenuKind = {
  code: 'O07',
  name: { zh: '养老、便民商业和社区服务', en: 'Care, shops and community services' },
  pillar: 'add-services',
  category: 'optional',
  category2021: 'upgrade',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['government', 'enterprise'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '开设养老、助餐、便利店等服务点。',
    en: 'Care for the elderly, meals, a shop.',
  },
};
