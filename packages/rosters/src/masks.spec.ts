import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskName, maskOwner, maskPhone } from './masks.ts';

describe('masks', () => {
  it('show what I2 says and no more', () => {
    expect(maskPhone('13800131234')).toBe('138****1234');
    expect(maskIdNumber('110105194912311234')).toBe('1101**********1234');
    expect(maskIdNumber('11010519491231002X')).toBe('1101**********002X');
    expect(['张明', '张小明', '欧阳娜娜', '𠮷野家', '张'].map(maskName)).toEqual(['张*', '张*明', '欧**娜', '𠮷*家', '*']);
    expect(maskName('阿依古丽·买买提')).toBe('阿**提');
  });

  it('leave organisations their names and mask each co-owner', () => {
    expect(maskOwner('original-unit', ['北京双榆机械厂'])).toBe('北京双榆机械厂');
    expect(maskOwner('co-owners', ['王芳', '李大明'])).toBe('王*、李*明');
  });

  it('hide whole what has another form', () => {
    expect(maskPhone('010-62345678')).toBe('***********');
    expect(maskIdNumber('110105491231002')).toBe('******************');
  });

  it('never show the middle of a number', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(digits(11), digits(18), (phone, id) => {
        expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`);
        expect(maskIdNumber(id)).toBe(`${id.slice(0, 4)}**********${id.slice(14)}`);
      }),
    );
  });
});
