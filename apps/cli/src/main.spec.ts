import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const FLAGS = ['--conditions=@linli/source', '--disable-warning=ExperimentalWarning'];

function run(args: string[], input: string | Buffer = ''): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [...FLAGS, main, ...args], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

const homes = [1, 2, 3].flatMap((floor) => [1, 2].map((door) => ({ code: `1-${floor}0${door}`, floor, areaM2: '54.30', participates: true })));

describe('the command line', () => {
  it('apportions by floor coefficient', () => {
    const { status, out, err } = run(['apportion'], JSON.stringify({ total: '300000.00', rule: 'by-floor-coefficient', parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1' } }, homes }));
    expect([status, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(answer.total).toBe('300000.00');
    expect(answer.shares.map((share: { amount: string }) => share.amount)).toEqual(['0.00', '0.00', '50000.00', '50000.00', '100000.00', '100000.00']);
    expect(answer.shares[2]).toEqual({ code: '1-201', amount: '50000.00', working: '300,000.00 × 0.5 ÷ 3 = 50,000.00 → 50,000.00' });
  });

  it('plans M1', () => {
    const sources = [{ party: 'government', kind: 'basis-points', basisPoints: 6000 }, { party: 'enterprise', kind: 'basis-points', basisPoints: 2500 }, { party: 'residents', kind: 'remainder' }];
    const { status, out } = run(['plan'], JSON.stringify({ total: '1234567.89', sources }));
    expect([status, JSON.parse(out)]).toEqual([0, { total: '1234567.89', sources: [{ party: 'government', amount: '740740.74' }, { party: 'enterprise', amount: '308641.97' }, { party: 'residents', amount: '185185.18' }] }]);
  });

  it('decides', () => {
    const roll = ['A', 'B', 'C'].map((owner) => ({ owner, homes: [{ code: owner, areaM2: '80.00' }] }));
    const { status, out } = run(['decide'], JSON.stringify({ matterClass: 'ordinary', ruleSet: 'civil-code-2021', nonReturnPolicy: 'not-participating', roll, ballots: [{ owner: 'A', choice: 'yes' }, { owner: 'B', choice: 'yes' }], deliveredOwners: [] }));
    expect([status, JSON.parse(out).outcome]).toEqual([0, 'passed']);
  });

  it.each<[string, string[], string | Buffer, RegExp]>([
    ['no JSON', ['plan'], '{', /^input: .*not JSON/],
    ['nothing', ['plan'], '', /^input: /],
    ['bytes that are no text', ['plan'], Buffer.from([0xff, 0xfe, 0x00]), /^input: .*not JSON/],
    ['an array', ['apportion'], '[]', /^input: /],
    ['an unknown field', ['plan'], '{"total":"1.00","sources":[],"x":1}', /^x: /],
    ['a number for an amount', ['plan'], '{"total":1,"sources":[]}', /^total: .*text/],
    ['an exponent', ['plan'], '{"total":"1e400","sources":[]}', /^total: /],
    ['an exponent that would kill', ['plan'], '{"total":"1e400000000","sources":[]}', /^total: /],
    ['full-width digits', ['plan'], '{"total":"１２","sources":[]}', /^total: .*full-width/],
    ['two remainders', ['plan'], '{"total":"1.00","sources":[{"party":"a","kind":"remainder"},{"party":"b","kind":"remainder"}]}', /^sources\.1\.kind: /],
    ['a home listed twice', ['apportion'], JSON.stringify({ total: '1.00', rule: 'equal', parameters: {}, homes: [...homes, homes[0]] }), /^homes\.6\.code: .*twice/],
    ['an unknown rule', ['apportion'], JSON.stringify({ total: '1.00', rule: 'x', parameters: {}, homes }), /^rule: /],
    ['a rule named like an inherited property', ['apportion'], JSON.stringify({ total: '1.00', rule: '__proto__', parameters: {}, homes }), /^rule: /],
    ['a prototype key', ['plan'], '{"total":"1.00","sources":[{"party":"a","kind":"remainder"}],"__proto__":{"x":1}}', /^__proto__: .*\(field-unknown\)/],
    ['a prototype key of a home', ['apportion'], '{"total":"1.00","rule":"equal","parameters":{},"homes":[{"code":"a","__proto__":{"participates":false}}]}', /^homes\.0\.__proto__: .*\(field-unknown\)/],
    ['a prototype key of the parameters', ['apportion'], '{"total":"1.00","rule":"equal","parameters":{"__proto__":{"x":1}},"homes":[{"code":"a"}]}', /^parameters\.__proto__: .*\(parameter-unknown\)/],
    ['parameters that are a list', ['apportion'], '{"total":"1.00","rule":"equal","parameters":[],"homes":[{"code":"a"}]}', /^parameters: .*\(object-expected\)/],
    ['an endless parameter', ['apportion'], JSON.stringify({ total: '1.00', rule: 'equal', parameters: { ['x'.repeat(10_000)]: 1 }, homes }), /^parameters\.x+…: .*\(parameter-unknown\)$/m],
    ['a NUL in the code of a home', ['apportion'], JSON.stringify({ total: '1.00', rule: 'equal', parameters: {}, homes: [{ code: 'a\u0000' }] }), /^homes\.0\.code: .*\(text-unprintable\)/],
    ['half a character in the code of a home', ['apportion'], '{"total":"1.00","rule":"equal","parameters":{},"homes":[{"code":"\\ud842"}]}', /^homes\.0\.code: .*\(text-unprintable\)/],
    ['a number beyond all numbers', ['plan'], '{"total":"1.00","sources":[{"party":"a","kind":"basis-points","basisPoints":1e400}]}', /^sources\.0\.basisPoints: /],
    ['a total of thirteen digits', ['plan'], '{"total":"1000000000000","sources":[{"party":"a","kind":"remainder"}]}', /^total: .*\(decimal-too-large\)/],
    ['a negative total', ['plan'], '{"total":"-1.00","sources":[{"party":"a","kind":"remainder"}]}', /^total: .*\(decimal-malformed\)/],
    ['a floor that was forgotten in the percentages', ['apportion'], JSON.stringify({ total: '1.00', rule: 'by-floor-percentage', parameters: { percentages: { 2: '100' }, withinFloor: 'equal' }, homes }), /^parameters\.percentages\.3: .*1-301/],
    ['percentages that miss 100', ['apportion'], JSON.stringify({ total: '1.00', rule: 'by-floor-percentage', parameters: { percentages: { 2: '99' }, withinFloor: 'equal' }, homes }), /^parameters\.percentages: .*99/],
    ['nobody to pay', ['apportion'], JSON.stringify({ total: '1.00', rule: 'equal', parameters: {}, homes: [] }), /^homes: /],
    ['floor 0', ['apportion'], JSON.stringify({ total: '1.00', rule: 'equal', parameters: {}, homes: [{ code: 'a', floor: 0 }] }), /^homes\.0\.floor: /],
    ['a NUL and a line break in a name', ['apportion'], JSON.stringify({ total: '1.00', rule: 'a\u0000\nb', parameters: {}, homes }), /^rule: /],
    ['deep nesting', ['plan'], '['.repeat(100_000) + ']'.repeat(100_000), /^input: .*\(input-too-deep\)/],
    ['an unknown command', ['destroy'], '{}', /^command: .*\(command-unknown\)/],
    ['a command named like an inherited property', ['constructor'], '{}', /^command: .*\(command-unknown\)/],
    ['arguments', ['plan', 'x'], '{}', /^command: .*\(argument-surplus\)/],
  ])('refuses %s: one line, exit 2, nothing on standard output', (_what, args, input, line) => {
    const { status, out, err } = run(args, input);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+: [^\n]+ \([a-z-]+\)\n$/);
    expect(err).toMatch(line);
  });

  it('tells how it is used: asked for it on standard output, called without a command on standard error', () => {
    const asked = run(['--help']);
    expect(asked).toMatchObject({ status: 0, err: '' });
    for (const command of ['apportion', 'decide', 'plan']) expect(asked.out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(run([])).toEqual({ status: 2, out: '', err: asked.out });
  });

  it('refuses a document larger than 64 MiB while it is being sent', () => {
    const { status, out, err } = run(['plan'], Buffer.alloc(65 * 1024 * 1024, ' '));
    expect([status, out, err]).toEqual([2, '', 'input: the input is larger than 64 MiB (input-too-large)\n']);
  });
});

describe('a reader who goes away', () => {
  const start = (args: string[]): ChildProcessWithoutNullStreams => spawn(process.execPath, [...FLAGS, main, ...args]);

  async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  }

  it('of the answer ends the command quietly', async () => {
    const child = start(['apportion']);
    child.stdout.destroy();
    child.stdin.end(JSON.stringify({ total: '300000.00', rule: 'equal', parameters: {}, homes: Array.from({ length: 5_000 }, (_, at) => ({ code: String(at) })) }));
    const [err, [status]] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
    expect([status, err]).toEqual([0, '']);
  });

  it('of the refusal still gets the exit code', async () => {
    const child = start(['plan']);
    child.stderr.destroy();
    child.stdin.end('{');
    const [out, [status]] = await Promise.all([textOf(child.stdout), once(child, 'close')]);
    expect([status, out]).toEqual([2, '']);
  });
});
