import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ui from '@linli/ui';
import { describe, expect, it } from 'vitest';

const folder = join(process.cwd(), 'src', 'routes', 'dev', 'parts');
const page = readdirSync(folder).filter((file) => file.endsWith('.svelte')).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
/** What every page shows already, or what stands inside another part. */
const ELSEWHERE = ['PageFrame', 'PayerPattern'];

const missing = (names: readonly string[]): string[] => names.filter((name) => !ELSEWHERE.includes(name) && !new RegExp(`<${name}[\\s/>]`).test(page));

describe('the page of parts', () => {
  it('shows every part there is', () => {
    const parts = Object.keys(ui).filter((name) => /^[A-Z][a-z]/.test(name));
    expect(parts.length).toBeGreaterThan(20);
    expect(missing(parts)).toEqual([]);
  });

  it('would notice a part that it does not show', () => expect(missing(['Card', 'Carousel'])).toEqual(['Carousel']));
});
