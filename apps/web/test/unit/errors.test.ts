import { render, screen, within } from '@testing-library/svelte';
import { ChoiceGroup, ErrorSummary, Field, Thermometer } from '@linli/ui';
import { describe, expect, it } from 'vitest';

const WRONG = '手机号要写 11 位数字。';

describe('what has to be mended', () => {
  it('takes the focus and is read out', () => {
    render(ErrorSummary, { title: '请改一改', errors: [{ href: '#phone', text: WRONG }] });
    const summary = screen.getByRole('alert', { name: '请改一改' });
    expect(document.activeElement).toBe(summary);
  });

  it('is not there when nothing is wrong', () => {
    render(ErrorSummary, { title: '请改一改', errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to its field, which says the same words and keeps what was typed', () => {
    render(ErrorSummary, { title: '请改一改', errors: [{ href: '#phone', text: WRONG }] });
    render(Field, { label: '手机号', name: 'phone', hint: '业主名册上的号码。', error: WRONG, value: '138' });
    const field = screen.getByLabelText<HTMLInputElement>('手机号');
    expect(`#${field.id}`).toBe(within(screen.getByRole('alert')).getByRole('link', { name: WRONG }).getAttribute('href'));
    expect(field.value).toBe('138');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['业主名册上的号码。', WRONG]);
  });

  it('leads to the first answer of a question', () => {
    render(ChoiceGroup, { legend: '请选一项', name: 'choice', options: [{ value: 'yes', label: '同意' }, { value: 'no', label: '反对' }], error: '请选一项。' });
    expect(screen.getByLabelText('同意').id).toBe('choice');
  });
});

describe('answers', () => {
  it('are offered in the order given, none chosen', () => {
    render(ChoiceGroup, { legend: '请选一项', name: 'choice', options: [{ value: 'no', label: '反对' }, { value: 'yes', label: '同意' }] });
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([['no', false], ['yes', false]]);
  });
});

describe('the thermometer', () => {
  const drawn = (size: bigint, of: bigint): string | null | undefined => {
    const { container, unmount } = render(Thermometer, { label: '面积', part: '', whole: '', unit: '', percent: '', size, of, threshold: { numerator: 2n, denominator: 3n } });
    const width = container.querySelector('.mercury')?.getAttribute('width');
    unmount();
    return width;
  };

  it.each([
    [2n, 3n, '66.66%'],
    [0n, 12n, '0.00%'],
    [1n, 100_000n, '0.00%'],
    [13n, 12n, '100.00%'],
    [0n, 0n, '0%'],
  ])('of %i in %i stands at %s', (size, of, width) => expect(drawn(size, of)).toBe(width));
});
