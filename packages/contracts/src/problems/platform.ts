import type { ProblemPage } from './problem.ts';

/** What any endpoint can answer with. */
export const platformProblems = {
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'code-needed': { status: 403, zh: '为了您的安全，请再输入一次短信验证码。', en: 'For your safety, enter a code from a text message once more.' },
  'not-allowed': { status: 403, zh: '您的身份不能做这件事。需要时请联系社区居委会。', en: 'Your role may not do this.' },
  'not-found': { status: 404, zh: '没有找到这一页，或者它不属于您的小区。', en: 'Not found, or not in your neighbourhood.' },
  'method-not-allowed': { status: 405, zh: '这个地址不接受这种请求。', en: 'This address does not take such a request.' },
  'foreign-origin': { status: 403, zh: '请求不是从本网站发出的，没有执行。', en: 'The request did not come from this site; nothing was done.' },
  'input-invalid': { status: 422, zh: '有些内容需要改一改，见下面每一项。', en: 'Some entries need mending; see each below.' },
  'input-unreadable': { status: 400, zh: '收到的内容读不懂，请重新填写。', en: 'The request could not be read.' },
  'input-too-large': { status: 413, zh: '内容太大，请减小后再试。', en: 'The request is too large.' },
  'content-type-unsupported': { status: 415, zh: '不接受这种格式。', en: 'This content type is not taken.' },
  'too-many-requests': { status: 429, zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many requests; try again in {seconds} seconds.' },
  'busy': { status: 503, zh: '系统正忙，您的操作还没有执行，请稍后再试。', en: 'Busy; nothing was done. Try again shortly.' },
  'internal': { status: 500, zh: '我们这边出了错，您的操作没有执行。请稍后再试，或打电话给居委会。', en: 'Our mistake; nothing was done.' },
  'key-missing': { status: 400, zh: '缺少防重复编号，请刷新页面再试。', en: 'An Idempotency-Key header is needed.' },
  'key-reused': { status: 422, zh: '同一个编号用在了不同的内容上，没有执行。', en: 'This Idempotency-Key came with another body before.' },
  'key-running': { status: 409, zh: '同样的请求正在处理，请等几秒再看。', en: 'The same request is being carried out.' },

  'decimal-not-text': { status: 422, zh: '请用文字写数字，例如 62.35。', en: 'Write the number as text, such as 62.35.' },
  'decimal-full-width': { status: 422, zh: '数字里有全角字符，请改用半角数字。', en: 'Full-width digits: use 0–9.' },
  'decimal-grouped': { status: 422, zh: '数字里不要写逗号，例如写 12345.67。', en: 'No commas in numbers: 12345.67.' },
  'decimal-malformed': { status: 422, zh: '不是数字。请写成 12345.67 这样。', en: 'Not a number; write it like 12345.67.' },
  'decimal-too-precise': { status: 422, zh: '小数位太多，最多 {places} 位。', en: 'At most {places} decimals.' },
  'decimal-too-large': { status: 422, zh: '数字太大。', en: 'The number is too large.' },
  'text-control-characters': { status: 422, zh: '文字里有看不见的特殊字符，请删掉后再试。', en: 'Invisible characters in the text.' },
} as const satisfies Record<string, ProblemPage>;
