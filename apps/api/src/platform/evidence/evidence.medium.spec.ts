import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { LARGEST_EVIDENCE, prepareEvidence } from './prepare-evidence.ts';

let api: TestApp;
let hood: { id: string; streetId: string };
let clerk: TestClient;
let other: TestClient;
let street: TestClient;

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'enterprise', neighbourhoodId: hood.id });
  other = await api.staff({ role: 'enterprise', neighbourhoodId: hood.id });
  street = await api.staff({ role: 'street', regionId: hood.streetId });
});
afterAll(() => api.close());

const path = (): string => `/neighbourhoods/${hood.id}/evidence`;
function upload(client: TestClient, bytes: Buffer, name = '发票.jpg'): Promise<Answer> {
  const head = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return client.post(path(), Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--edge--\r\n')]), { 'content-type': 'multipart/form-data; boundary=edge' });
}
async function raw(client: TestClient, evidenceId: string): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const answer = await api.app.inject({ method: 'GET', url: `/api${path()}/${evidenceId}`, headers: { cookie: `__Host-linli=${client.cookie}` } });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
}
const photograph = (side = 64): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#1e6a4e' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SecretCamera', ImageDescription: 'home 3-2-501' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .toBuffer();
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');

/** A PNG that claims to be 20,000 by 20,000: a few bytes that would unfold into more than a gigabyte. */
async function bomb(): Promise<Buffer> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } }).png().toBuffer();
  const claimed = Buffer.from(small);
  claimed.writeUInt32BE(20_000, 16);
  claimed.writeUInt32BE(20_000, 20);
  const crc = (bytes: Buffer): number => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let at = 0; at < 8; at += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  };
  claimed.writeUInt32BE(crc(claimed.subarray(12, 29)), 29);
  return claimed;
}

describe('a photograph', () => {
  it('is drawn anew: where it was taken, by what, and what was written into it is gone', async () => {
    const taken = await photograph();
    expect(taken.includes('SecretCamera')).toBe(true);
    const { status, body } = await upload(clerk, taken);
    expect([status, body.kind, body.name]).toEqual([201, 'image', '发票.jpg']);
    const { bytes, headers } = await raw(clerk, body.evidenceId);
    expect(bytes.includes('SecretCamera') || bytes.includes('3-2-501')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['image/jpeg', 'nosniff']);
  });

  it('loses what hangs behind it, and a picture larger than a page is made smaller', async () => {
    const hidden = Buffer.concat([await photograph(), Buffer.from('PK\u0003\u0004 evil.html <script>alert(1)</script>')]);
    const { body } = await upload(clerk, hidden);
    expect((await raw(clerk, body.evidenceId)).bytes.includes('script')).toBe(false);
    const { body: large } = await upload(clerk, await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: '#fff' } }).png().toBuffer());
    expect(await sharp((await raw(clerk, large.evidenceId)).bytes).metadata()).toMatchObject({ width: 2_000, height: 1_000, format: 'png' });
  });

  it('is stored once, however often the same person sends it', async () => {
    const bytes = await photograph(80);
    const [first, second] = [await upload(clerk, bytes), await upload(clerk, bytes, 'again.jpg')];
    expect(second.body.evidenceId).toBe(first.body.evidenceId);
    expect((await upload(other, bytes)).body.evidenceId).not.toBe(first.body.evidenceId);
  });
});

describe('a PDF', () => {
  it('stays as it came, is sealed on the disk, and is only ever a download without rights', async () => {
    const { status, body } = await upload(clerk, PDF, '合同.pdf');
    expect([status, body.kind]).toEqual([201, 'pdf']);
    const { bytes, headers } = await raw(clerk, body.evidenceId);
    expect(bytes.equals(PDF)).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="evidence-[0-9a-f-]+\.pdf"$/);
    expect(headers['content-security-policy']).toContain('sandbox');
    const [row] = await api.asOwner<{ key: string }>('select file_key as key from evidence where id = $1', [body.evidenceId]);
    const { FileStore } = await import('../files/file-store.ts');
    expect((await api.app.get(FileStore).get(row?.key ?? '')).includes('%PDF')).toBe(false);
  });
});

describe('what is no evidence', () => {
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  it.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
    ['an SVG', () => svg, 415, 'evidence-wrong-type'],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>'), 415, 'evidence-wrong-type'],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 415, 'evidence-wrong-type'],
    ['a program', () => Buffer.from('MZ\u0090\u0000\u0003'), 415, 'evidence-wrong-type'],
    ['a HEIC photograph', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.from([0, 0, 0, 0]), Buffer.from('mif1heic')]), 415, 'evidence-heic'],
    ['half a photograph', async () => (await photograph(400)).subarray(0, 900), 422, 'evidence-unreadable'],
    ['a PDF that was cut off', () => PDF.subarray(0, 40), 422, 'evidence-unreadable'],
    ['a picture of 400 million pixels', bomb, 422, 'evidence-too-many-pixels'],
    ['nothing', () => Buffer.alloc(0), 422, 'file-missing'],
    ['more than ten megabytes', () => Buffer.concat([PDF, Buffer.alloc(LARGEST_EVIDENCE, 1)]), 413, 'evidence-too-large'],
  ])('%s is refused', async (_name, bytes, status, code) => {
    const answer = await upload(clerk, await bytes());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('and the guard notices: without its first bytes nothing passes', async () => {
    const whole = await photograph();
    expect((await prepareEvidence(whole)).ok).toBe(true);
    expect((await prepareEvidence(whole.subarray(2))).ok).toBe(false);
  });
});

describe('who sees it', () => {
  it('its uploader and those who check; another enterprise and another neighbourhood do not learn of it', async () => {
    const { body } = await upload(clerk, await photograph(96));
    expect([(await raw(clerk, body.evidenceId)).status, (await raw(street, body.evidenceId)).status, (await raw(other, body.evidenceId)).status]).toEqual([200, 200, 404]);
    const elsewhere = await api.neighbourhood();
    const stranger = await api.staff({ role: 'street', regionId: elsewhere.streetId });
    expect((await stranger.get(`/neighbourhoods/${elsewhere.id}/evidence/${body.evidenceId}`)).status).toBe(404);
  });
});
