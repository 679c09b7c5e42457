import type { Block, DocumentText } from '@linli/documents';
import { formatMoney } from '@linli/quantities';
import { NOTICE_TYPES, type About } from '@linli/notices';

const ABOUT: About = {
  neighbourhood: '双榆里小区', issuedBy: '双榆里小区业主委员会', issuedOn: '2026-11-24', url: 'http://localhost:3210/n/shuangyuli/notices/0192b7a0-0000-7000-8000-000000000001',
  helpPhone: '010-5550-0123', deskPlace: '社区居委会，1号楼一层', deskHours: '每天 9:00–17:00',
  consultative: '本次网上表决只是征求意见，不是法定业主表决。北京规定：业主网上表决，要用市住建部门的系统。', isInvented: true,
};
const LIFT_FEN = 110_000_000n;

/** A menu notice of so many lines, with every payer. */
export function menuNotice(lineCount = 24): DocumentText {
  const total = LIFT_FEN * BigInt(lineCount);
  const others = [['government', '政府', 50n], ['professional-company', '专业公司', 3n], ['original-unit', '原产权单位', 7n], ['enterprise', '实施企业', 20n], ['fund', '维修资金', 5n]] as const;
  const paid = others.reduce((sum, [, , percent]) => sum + (total * percent) / 100n, 0n);
  const made = NOTICE_TYPES['menu-notice'].compose({
    about: ABOUT, menuTitle: '2026年改造菜单', menuVersion: 2, menuDigest: 'a'.repeat(64), total: formatMoney(total),
    lines: Array.from({ length: lineCount }, (_, at) => ({
      title: `${at + 1}号楼2单元加装电梯（平层入户）`, category: '自选类', scope: `${at + 1}号楼2单元`, quantity: '1', unit: '部', unitPrice: formatMoney(LIFT_FEN), total: formatMoney(LIFT_FEN), isExample: at % 2 === 0,
    })),
    payers: [...others.map(([payer, name, percent]) => ({ payer, name, amount: formatMoney((total * percent) / 100n) })), { payer: 'residents', name: '居民', amount: formatMoney(total - paid) }],
    questions: [{ title: '3号楼2单元加装电梯', scope: '3号楼2单元', threshold: '参与面积和人数都到三分之二，同意都到四分之三' }],
    opensAt: '2026年11月24日 星期二 09:00', closesAt: '2026年11月28日 星期六 18:00', rollOwners: 1012, rollAreaM2: '63,210.40', rollDigest: 'b'.repeat(64),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

/** A result notice of so many questions. */
export function resultNotice(questionCount = 3): DocumentText {
  const made = NOTICE_TYPES['result-notice'].compose({
    about: ABOUT, pollTitle: '2026年改造表决', closedAt: '2026年11月28日 星期六 18:00', rollDigest: 'b'.repeat(64),
    questions: Array.from({ length: questionCount }, (_, at) => ({
      title: `${at + 1}号楼2单元加装电梯`, scope: `${at + 1}号楼2单元`, outcome: at % 2 === 0 ? '通过' : '未通过', quorum: '三分之二以上', majority: '四分之三以上',
      roll: { area: '720.00', owners: 12 }, participating: { area: '480.00', owners: 8 }, yes: { area: '360.00', owners: 6 }, no: { area: '60.00', owners: 1 }, abstain: { area: '60.00', owners: 1 },
      flips: ['有1位业主改投反对，就通不过。'], working: ['参与面积：48000×3＝144000，全体面积：72000×2＝144000；144000＝144000，达到三分之二以上。'], digest: 'c0ffee00'.repeat(8),
    })),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

/** A document of the given blocks. */
export function documentOf(blocks: readonly Block[]): DocumentText {
  return { format: 'linli-document-1', language: 'zh-CN', title: '公告', subtitle: '', issuedBy: '业委会', issuedOn: '2026-11-24', blocks };
}
