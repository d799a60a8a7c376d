import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '@/app/_entry/places';
import { paths } from './sources';

const OFFICE = 'app/(office)/(staff)';

describe('places', () => {
  it('have one page and one entry each', () => {
    const addresses = PLACES.map(({ href }) => href);
    expect(addresses.filter((href) => !existsSync(`${OFFICE}${href}/page.tsx`))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('include every first-level staff page; a new one needs an entry in app/_entry/places.ts', () => {
    const first = paths(`${OFFICE}/*/page.tsx`).map((path) =>
      path.replace(OFFICE, '').replace('/page.tsx', ''),
    );
    expect(first.length).toBeGreaterThan(7);
    expect(first.filter((address) => !PLACES.some(({ href }) => href === address))).toEqual([]);
  });

  it('in the bar say who may open them', () => {
    const unguarded = PLACES.filter(({ bar, open }) => bar && !open).map(({ href }) => href);
    expect(unguarded).toEqual([]);
  });
});
