import { describe, expect, it } from 'vitest';
import { isAt, paths } from '@/lib/core/paths';

describe('an address', () => {
  it('is written from its parts and its query', () => {
    expect(paths.cases()).toBe('/sprawy');
    expect(paths.case('rpw-1-2026')).toBe('/sprawy/rpw-1-2026');
    expect(paths.letter('rpw-1-2026', 7)).toBe('/sprawy/rpw-1-2026/pisma/7');
    expect(paths.case('rpw-1-2026', { tab: 'terminy', notice: true })).toBe(
      '/sprawy/rpw-1-2026?zakladka=terminy&zawiadom=1',
    );
  });

  it('leaves absent values out of its query, keeps 0, and repeats a name for each of several values', () => {
    expect(paths.case('rpw-1-2026', { tab: null, before: undefined, notice: false })).toBe(
      '/sprawy/rpw-1-2026',
    );
    expect(paths.caseRegisterPdf(3, { after: 0 })).toBe('/spisy/3/pdf?po=0');
    expect(paths.collectionSlip({ id: [4, 5], other: true })).toBe(
      '/okienko/do-odbioru/potwierdzenie?id=4&id=5&inna=1',
    );
    expect(paths.cases(new URLSearchParams())).toBe('/sprawy');
    expect(paths.cases(new URLSearchParams({ q: '4127' }))).toBe('/sprawy?q=4127');
  });

  it('keeps a part of the route within its folder', () => {
    expect(paths.case('a/../b?c#d')).toBe('/sprawy/a%2F..%2Fb%3Fc%23d');
  });

  it('has no prefix in Polish and one in every other language', () => {
    expect(paths.home('pl')).toBe('/');
    expect(paths.home('en')).toBe('/en');
    expect(paths.status('pl', { number: 'RPW-1-2026' })).toBe('/stan-sprawy?numer=RPW-1-2026');
    expect(paths.status('uk')).toBe('/uk/stan-sprawy');
  });

  it('differs from similar addresses beside it', () => {
    expect(isAt('/sprawy/rpw-1-2026/pliki/3', paths.document)).toBe(true);
    expect(isAt('/sprawy/rpw-1-2026/pliki/3/pdf', paths.document)).toBe(false);
    expect(isAt('/sprawy/rpw-1-2026/pliki/', paths.document)).toBe(false);
  });
});
