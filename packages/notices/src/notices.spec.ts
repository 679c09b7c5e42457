import { canonicalText, type DocumentText } from '@linli/documents';
import { daysBetween } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { lastDay, NOTICE_TYPES, type About, type BooksNoticeInput, type MenuNoticeInput, type NoticeType, type ResultNoticeInput, type ResultNoticeQuestion } from './index.ts';

const about: About = {
  neighbourhood: '双榆里小区', issuedBy: '双榆里业委会', issuedOn: '2026-11-24', url: 'http://localhost/n/x', helpPhone: '010-5550-0123',
  deskPlace: '1号楼一层', deskHours: '每天 9:00–17:00', consultative: '本次网上表决只是征求意见。', isInvented: true,
};
const menu: MenuNoticeInput = {
  about, menuTitle: '2026年改造菜单', menuVersion: 2, menuDigest: 'a'.repeat(64), total: '1300000.00',
  lines: [
    { title: '3号楼2单元加装电梯', category: '自选类', scope: '3号楼2单元', quantity: '1', unit: '部', unitPrice: '1100000.00', total: '1100000.00', isExample: true },
    { title: '地面停车位', category: '自选类', scope: '全小区', quantity: '40', unit: '位', unitPrice: '5000.00', total: '200000.00', isExample: false },
  ],
  payers: [{ payer: 'government', name: '政府', amount: '1000000.00' }, { payer: 'residents', name: '居民', amount: '300000.00' }],
  questions: [{ title: '3号楼2单元加装电梯', scope: '3号楼2单元', threshold: '面积和人数都要四分之三以上' }],
  opensAt: '2026年11月24日 星期二 9:00', closesAt: '2026年11月28日 星期六 18:00', rollOwners: 12, rollAreaM2: '720.00', rollDigest: 'b'.repeat(64),
};
const question = (title: string, outcome: string): ResultNoticeQuestion => ({
  title, scope: '3号楼2单元', outcome, quorum: '三分之二以上', majority: '四分之三以上',
  roll: { area: '720.00', owners: 12 }, participating: { area: '480.01', owners: 8 }, yes: { area: '360.02', owners: 6 }, no: { area: '60.03', owners: 1 }, abstain: { area: '59.96', owners: 2 },
  flips: ['若有 1 位业主不再同意，就不会通过。'], working: ['3 × 480.01 ≥ 2 × 720.00'], digest: 'c'.repeat(64),
});
const result: ResultNoticeInput = {
  about, pollTitle: '2026年表决', closedAt: '2026年11月28日 星期六 18:00', rollDigest: 'b'.repeat(64),
  questions: [question('加装电梯', '通过'), question('停车位', '未通过'), question('快件箱', '通过')],
};

const books: BooksNoticeInput = {
  about, asOf: '2026年11月24日 星期二', entries: 953, root: 'b'.repeat(64), exceptions: ['改造资金有 77.00 元到账，还没查清是谁交的。'],
  funds: [{ name: '住宅专项维修资金', bank: '503.00', parts: [{ name: '分户账余额（2 户）', amount: '500.00' }, { name: '待分摊收入', amount: '3.00' }], proof: '银行存款还没有和对账单核对。' }],
};

const SAMPLES = { 'menu-notice': menu, 'result-notice': result, 'books-notice': books } as const;
/** What each sample says besides what all notices say. */
const SAYS = { 'menu-notice': ['本次网上表决只是征求意见。', '《民法典》第二百七十八条'], 'result-notice': ['本次网上表决只是征求意见。', '《民法典》第二百七十八条'], 'books-notice': ['分户账余额（2 户）\t500.00', '合计：银行存款\t503.00', '953 笔', '还没查清', '《民法典》第二百八十一条'] } as const;
const LAST_DAY = { 'menu-notice': '2026年12月1日 星期二', 'result-notice': '2026年12月4日 星期五', 'books-notice': '2026年12月24日 星期四' } as const;
const TYPES = Object.keys(NOTICE_TYPES) as (keyof typeof NOTICE_TYPES)[];
const typeOf = (code: keyof typeof NOTICE_TYPES): NoticeType<any> => NOTICE_TYPES[code];

function composed<Input>(type: NoticeType<Input>, input: Input): DocumentText {
  const made = type.compose(input);
  if (!made.ok) throw new Error(`${made.refusal.code} ${made.refusal.field}`);
  return made.value;
}

/** The input with the content of one required field emptied, in the item of every list on the way. */
function emptied(value: any, [name = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => emptied(one, [name, ...rest]));
  const inner = value[name];
  return { ...value, [name]: rest.length > 0 ? emptied(inner, rest) : Array.isArray(inner) ? [] : ' ' };
}

describe.each(TYPES)('%s', (code) => {
  const type = typeOf(code);

  it('is a complete page: name, law, period, required contents in both languages', () => {
    expect(type.code).toBe(code);
    for (const { zh, en } of [type.name, ...type.required.map((content) => content.name)]) expect(zh && en).not.toBe('');
    for (const law of [...type.law, type.period.law]) expect(law.article).toMatch(/^第.+条|^二/);
    expect(type.period.days).toBeGreaterThan(0);
    expect(type.period.certainty).toBe(type.period.law.certainty);
    expect(new Set(type.required.map((content) => content.field)).size).toBe(type.required.length);
  });

  it('composes its sample into a text that says what it must', () => {
    const document = composed(type, SAMPLES[code]);
    const text = canonicalText(document);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const must of ['双榆里小区', '虚构', '010-5550-0123', '1号楼一层', 'b'.repeat(64), ...SAYS[code]]) expect(text).toContain(must);
    expect(document.blocks.filter((block) => block.kind === 'qr')).toMatchObject([{ url: about.url, caption: expect.stringMatching(/^扫码看/) }]);
  });

  it('hangs for its period and says so', () => {
    const end = lastDay(type.period, about.issuedOn);
    expect(daysBetween(about.issuedOn, end)).toBe(type.period.days);
    expect(canonicalText(composed(type, SAMPLES[code]))).toContain(`公示期：2026年11月24日 星期二 到 ${LAST_DAY[code]}`);
  });

  it.each(type.required.map((content) => [content.field, content.name.zh]))('is refused without %s, and the refusal names it', (field, content) => {
    expect(type.compose(emptied(SAMPLES[code], field.split('.')))).toEqual({ ok: false, refusal: { code: 'content-missing', field, params: { content } } });
  });

  it('speaks in short sentences', () => {
    const own = composed(type, SAMPLES[code]).blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'callout' ? block.text.split(/[。；]/) : []));
    for (const sentence of own) expect([...sentence].length).toBeLessThanOrEqual(30);
  });

  it('warns of consultative polls and invented places only where it must', () => {
    const quiet = canonicalText(composed(type, { ...SAMPLES[code], about: { ...about, consultative: '', isInvented: false } }));
    expect(quiet).not.toMatch(/征求意见。|虚构/);
  });
});

describe('the menu notice', () => {
  it('marks example figures, and only these, and shows amounts with their commas', () => {
    const text = canonicalText(composed(NOTICE_TYPES['menu-notice'], menu));
    expect(text).toContain('3号楼2单元加装电梯（自选类，示例）\t3号楼2单元\t1 部\t1,100,000.00\t1,100,000.00');
    expect(text).toContain('地面停车位（自选类）\t全小区\t40 位\t5,000.00\t200,000.00');
    expect(text).toContain('标有“示例”的数字');
    expect(canonicalText(composed(NOTICE_TYPES['menu-notice'], { ...menu, lines: menu.lines.map((line) => ({ ...line, isExample: false })) }))).not.toContain('示例');
  });

  it('leaves the prices out where a line does not name one', () => {
    const lines = menu.lines.map(({ unitPrice, ...line }, at) => (at === 0 ? line : { ...line, ...(unitPrice === undefined ? {} : { unitPrice }) }));
    const table = composed(NOTICE_TYPES['menu-notice'], { ...menu, lines }).blocks.find((block) => block.kind === 'table');
    expect(table?.columns.map((column) => column.title)).toEqual(['事项', '范围', '数量', '金额（元）']);
    expect(table?.rows.every((row) => row.length === 4)).toBe(true);
  });

  it.each([
    ['lines', { lines: menu.lines.slice(1) }],
    ['payers', { payers: menu.payers.slice(1) }],
  ])('is never made of %s that do not add up to the total', (_what, change) => {
    expect(() => NOTICE_TYPES['menu-notice'].compose({ ...menu, ...change })).toThrow(/add up/);
  });
});

describe('the notice of the books', () => {
  it('says so when nothing is out of order', () => {
    expect(canonicalText(composed(NOTICE_TYPES['books-notice'], { ...books, exceptions: [] }))).toContain('没有发现异常。');
  });
});

describe('the result notice', () => {
  const text = canonicalText(composed(NOTICE_TYPES['result-notice'], result));

  it('says in one line what came of it', () => {
    expect(text).toContain('表决已经结束。共 3 项：通过 2 项；未通过 1 项。');
  });

  it('shows all sums of a question, its thresholds, margins and working', () => {
    for (const row of ['名册\t720.00\t12', '参与\t480.01\t8', '同意\t360.02\t6', '反对\t60.03\t1', '弃权\t59.96\t2']) expect(text).toContain(row);
    for (const part of ['面积和人数都要三分之二以上', '面积和人数都要四分之三以上', '若有 1 位业主不再同意', '(1) 3 × 480.01 ≥ 2 × 720.00', 'c'.repeat(64)]) expect(text).toContain(part);
  });

  it('claims no effect for a consultative poll, and tells of the court where the decision may bind', () => {
    expect(text).toContain('不是业主的共同决定');
    expect(text).not.toMatch(/约束力|法院/);
    const statutory = canonicalText(composed(NOTICE_TYPES['result-notice'], { ...result, about: { ...about, consultative: '' } }));
    expect(statutory).toMatch(/《民法典》第二百八十条/);
    expect(statutory).toMatch(/请求法院撤销。从知道或应当知道之日起，一年内提出/);
    expect(statutory).not.toContain('只反映意见');
  });

  it('must be posted within three days of the decision', () => {
    expect(NOTICE_TYPES['result-notice'].postedWithin).toMatchObject({ days: 3, law: { article: '第三十七条', certainty: 'certain' } });
  });
});
