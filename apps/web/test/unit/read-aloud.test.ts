import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const script = readFileSync(join(process.cwd(), 'static', 'read-aloud.js'), 'utf8');

class Utterance {
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const speech = { speaking: false, cancel: vi.fn(), speak: vi.fn<(utterance: Utterance) => void>() };
const run = (): void => void new Function(script)();
const button = (): HTMLButtonElement => document.querySelector('button') as HTMLButtonElement;

beforeEach(() => {
  document.documentElement.lang = 'zh-Hans';
  document.body.innerHTML = '<p id="text">您家出 3,242.61 元。</p><button data-read-aloud="text" data-stop="停止朗读" hidden>念给我听</button>';
  Object.defineProperty(document.getElementById('text'), 'innerText', { value: '您家出 3,242.61 元。' });
  speech.speaking = false;
});
afterEach(() => vi.unstubAllGlobals());

describe('reading aloud', () => {
  it('is not offered by a device without a voice', () => {
    run();
    expect(button().hidden).toBe(true);
  });

  describe('on a device with a voice', () => {
    beforeEach(() => {
      vi.clearAllMocks();
      vi.stubGlobal('speechSynthesis', speech);
      vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    });

    it.each([['zh-Hans', 'zh-CN'], ['zh-Hant', 'zh-TW'], ['en', 'en']])('reads a page in %s with a voice of %s', (page, voice) => {
      document.documentElement.lang = page;
      run();
      expect(button().hidden).toBe(false);
      button().click();
      expect(speech.speak.mock.calls[0]?.[0]).toMatchObject({ text: '您家出 3,242.61 元。', lang: voice });
    });

    it('stops at the second press, and offers itself again', () => {
      run();
      button().click();
      expect(button().textContent).toBe('停止朗读');
      speech.speaking = true;
      button().click();
      expect(speech.cancel).toHaveBeenCalledOnce();
      expect(button().textContent).toBe('念给我听');
    });

    it('offers itself again when it has read to the end', () => {
      run();
      button().click();
      speech.speak.mock.calls[0]?.[0].onend?.();
      expect(button().textContent).toBe('念给我听');
    });
  });
});
