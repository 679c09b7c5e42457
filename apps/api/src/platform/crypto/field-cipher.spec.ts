import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FieldCipher } from './field-cipher.ts';

const keys = { seal: randomBytes(32), index: randomBytes(32) };
const cipher = new FieldCipher(keys);

describe('a sealed field', () => {
  it('opens in its own place to what it was, rare characters too', () => {
    for (const plain of ['13800001234', '王喆 李㛃 张䶮 赵𠅤', '']) expect(cipher.open(cipher.seal(plain, 'owner.name:a'), 'owner.name:a')).toBe(plain);
  });

  it('never looks the same twice and never holds the plain text', () => {
    const [one, two] = [cipher.seal('13800001234', 'p'), cipher.seal('13800001234', 'p')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('13800001234');
  });

  it('does not open in another place, with another key, or changed by one bit', () => {
    const sealed = cipher.seal('13800001234', 'owner.phone:a');
    expect(() => cipher.open(sealed, 'owner.phone:b')).toThrow();
    expect(() => new FieldCipher({ ...keys, seal: randomBytes(32) }).open(sealed, 'owner.phone:a')).toThrow();
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (const at of [0, 14, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cipher.open(`v1.${changed.toString('base64url')}`, 'owner.phone:a')).toThrow();
    }
  });
});

describe('a sealed file', () => {
  it('opens in its own place only, and not when a byte was changed', () => {
    const sealed = cipher.sealBytes(Buffer.from('PK文件'), 'roster:a');
    expect(cipher.openBytes(sealed, 'roster:a').toString()).toBe('PK文件');
    expect(sealed.includes('PK')).toBe(false);
    expect(() => cipher.openBytes(sealed, 'roster:b')).toThrow();
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(() => cipher.openBytes(sealed, 'roster:a')).toThrow();
  });
});

describe('a blind index', () => {
  it('is equal for equal values of one use only', () => {
    expect(cipher.index('13800001234', 'phone')).toEqual(cipher.index('13800001234', 'phone'));
    expect(cipher.index('13800001234', 'phone')).not.toEqual(cipher.index('13800001234', 'id-number'));
    expect(cipher.index('13800001234', 'phone')).not.toEqual(cipher.index('13800001235', 'phone'));
  });
});
