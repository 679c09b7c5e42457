import type { ProblemPage } from './problem.ts';

export const evidenceProblems = {
  'evidence-wrong-type': { status: 415, zh: '只接受照片（JPEG、PNG、WebP）和 PDF。', en: 'Only JPEG, PNG, WebP and PDF are taken.' },
  'evidence-heic': { status: 415, zh: '这是 HEIC 照片，请在手机里改存为 JPEG 再上传。', en: 'This is a HEIC photograph: save it as JPEG.' },
  'evidence-unreadable': { status: 422, zh: '文件坏了或不完整，请重新拍照或保存。', en: 'The file is damaged.' },
  'evidence-too-large': { status: 413, zh: '文件太大，最多 10 MB。', en: 'The file is larger than 10 MB.' },
  'evidence-too-many-pixels': { status: 422, zh: '图片的像素太多，请缩小后再上传。', en: 'The picture has too many pixels.' },
  'evidence-unknown': { status: 422, zh: '没有这份凭证，请重新上传。', en: 'There is no such document.' },
} as const satisfies Record<string, ProblemPage>;
