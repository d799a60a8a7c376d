import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '@/app/_entry/places';
import { paths } from './sources';

const OFFICE = 'app/(office)/(staff)';

describe('places', () => {
  it('have a page each, and one entry each', () => {
    const addresses = PLACES.map(({ href }) => href);
    expect(addresses.filter((href) => !existsSync(`${OFFICE}${href}/page.tsx`))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('are all the first pages of the office: a new one adds itself to app/_entry/places.ts', () => {
    const first = paths(`${OFFICE}/*/page.tsx`).map((path) =>
      path.replace(OFFICE, '').replace('/page.tsx', ''),
    );
    expect(first.length).toBeGreaterThan(7);
    expect(first.filter((address) => !PLACES.some(({ href }) => href === address))).toEqual([]);
  });

  it('in the bar are somebody’s: only what everybody may open is open by default', () => {
    const unguarded = PLACES.filter(({ bar, open }) => bar && !open).map(({ href }) => href);
    expect(unguarded).toEqual([]);
  });
});
