import { afterEach, describe, expect, it } from '@jest/globals';
import { UndrawableText } from './fonts.ts';
import { PdfWorkers, type PdfLimits } from './pdf-workers.ts';
import { renderPdf } from './render-pdf.ts';
import { renderPoster } from './render-poster.ts';
import { documentOf, menuNotice, resultNotice } from './testing/sample-documents.ts';

let workers = new PdfWorkers();

function begin(limits: Partial<PdfLimits> = {}): void {
  workers = new PdfWorkers(limits);
}

describe('the workers', () => {
  afterEach(() => workers.close());

  it('draw in a thread what is drawn here, each its own document, however many at once', async () => {
    const documents = [menuNotice(3), resultNotice(2), documentOf([])];
    begin();
    const drawn = await Promise.all(documents.map((document) => workers.render(document, 'a4')));
    for (const [at, document] of documents.entries()) expect(Buffer.from(drawn[at] ?? []).equals(await renderPdf(document))).toBe(true);
    expect(Buffer.from(await workers.render(menuNotice(3), 'poster-a3')).equals(await renderPoster(menuNotice(3), 'A3'))).toBe(true);
    expect(Buffer.from(await workers.render(menuNotice(3), 'poster-a4')).equals(await renderPoster(menuNotice(3), 'A4'))).toBe(true);
  });

  it('name a character that cannot be drawn, and go on', async () => {
    begin();
    const refused = workers.render({ ...menuNotice(1), title: '李𡈽' }, 'a4');
    const next = workers.render(menuNotice(1), 'a4');
    await expect(refused).rejects.toBeInstanceOf(UndrawableText);
    await expect(refused).rejects.toMatchObject({ characters: ['𡈽'] });
    await expect(next).resolves.toBeInstanceOf(Uint8Array);
  });

  it('give up a document that takes too long, and go on to the one behind it in a new thread', async () => {
    // No thread has read its fonts after so short a time, so each of these must be given up, and each on its own clock.
    begin({ longestMs: 20 });
    const both = await Promise.allSettled([workers.render(menuNotice(1), 'a4'), workers.render(menuNotice(2), 'a4')]);
    for (const one of both) expect(one).toMatchObject({ status: 'rejected', reason: { message: 'A document took too long to draw.' } });
  });

  it('let only so many wait', async () => {
    begin({ mostWaiting: 1 });
    const [first, second] = [workers.render(menuNotice(1), 'a4'), workers.render(menuNotice(1), 'a4')];
    await expect(workers.render(menuNotice(1), 'a4')).rejects.toThrow(/Too many/);
    await Promise.all([first, second]);
  });

  it('replace their thread after so many documents', async () => {
    begin({ documentsPerWorker: 1 });
    const drawn = await Promise.all([workers.render(menuNotice(1), 'a4'), workers.render(menuNotice(2), 'a4')]);
    for (const at of [0, 1]) expect(Buffer.from(drawn[at] ?? []).equals(await renderPdf(menuNotice(at + 1)))).toBe(true);
  });

  it('tell those who wait that they are closed, and take nothing more', async () => {
    begin();
    const waiting = Promise.allSettled([workers.render(menuNotice(1), 'a4'), workers.render(menuNotice(2), 'a4')]);
    await workers.close();
    expect((await waiting).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(workers.render(menuNotice(1), 'a4')).rejects.toThrow(/any more/);
  });
});
