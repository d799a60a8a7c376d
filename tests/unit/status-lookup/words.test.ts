import { describe, expect, it } from 'vitest';
import { unbroken } from '@/components/public/polish-text';

describe('a text that never breaks over lines', () => {
  it.each([
    ['zwykłym e-mailem', 'zwykłym e-\u2060mailem'],
    ['do e-Doręczeń', 'do e-\u2060Doręczeń'],
    ['ul. Rynek 1, 00-000 Zalesin', 'ul.\u00a0Rynek 1, 00-000 Zalesin'],
    ['00 000 00 41', '00\u00a0000\u00a000\u00a041'],
    ['RPW/4127/2026', 'RPW/4127/2026'],
    ['dnia 23 listopada 2026', 'dnia 23\u00a0listopada 2026'],
  ])('%s', (text, set) => {
    expect(unbroken(text, 'pl')).toBe(set);
  });

  it('short words of other languages may break over lines', () => {
    expect(unbroken('a case with e-mail', 'en')).toBe('a case with e-\u2060mail');
  });
});
