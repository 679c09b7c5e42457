import type { ProblemPage } from './problem.ts';

export const noticesProblems = {
  'content-missing': { status: 422, zh: '公告缺少必须写明的内容。', en: 'The notice leaves out what it must say.' },
  'document-not-drawable': { status: 503, zh: 'PDF 暂时不能生成，请看网页，内容一样。', en: 'The PDF cannot be drawn now; the page says the same.' },
} as const satisfies Record<string, ProblemPage>;
