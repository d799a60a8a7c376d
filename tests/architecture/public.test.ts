import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { viewport } from '@/components/layout/icons';

type Manifest = {
  lang: string;
  start_url: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
};

const read = (path: string) => readFileSync(path, 'utf8');
const tokens = read('app/styles/tokens.css');
/** The light and the dark value of a colour, from the first block of the tokens. */
const token = (name: string) =>
  new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? [];
const manifests = ['manifest', 'office'].map(
  (name): Manifest => JSON.parse(read(`public/${name}.webmanifest`)),
);

/** The first parts of the addresses under a group of pages. */
const segments = (group: string) =>
  readdirSync(group, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_([]/.test(entry.name))
    .map(({ name }) => `/${name}`);

/** Whether a rule of robots.txt covers the address. A rule is a prefix in which `*` stands for any text. */
const covers = (rule: string, address: string) =>
  new RegExp(`^${rule.replace(/[.?+^$()[\]{}|]/g, '\\$&').replaceAll('*', '.*')}`).test(address);

describe('the folder public', () => {
  it('has icons in the sizes that the manifests name', async () => {
    for (const { icons } of manifests) {
      for (const { src, sizes, type } of icons) {
        const { width, height, format } = await sharp(`public${src}`).metadata();
        expect({ src, type: type.replace('+xml', '') }).toEqual({ src, type: `image/${format}` });
        if (sizes !== 'any') expect(`${src} ${width}x${height}`).toBe(`${src} ${sizes}`);
      }
      const sizes = icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`);
      expect(sizes).toEqual(['any any', '192x192 any', '512x512 any', '512x512 maskable']);
    }
    const { width, height, hasAlpha } = await sharp('public/apple-touch-icon.png').metadata();
    expect({ width, height, hasAlpha }).toEqual({ width: 180, height: 180, hasAlpha: false });
    const favicon = readFileSync('public/favicon.ico');
    expect(Array.from({ length: favicon.readUInt16LE(4) }, (_, place) => favicon[6 + 16 * place])).toEqual([
      16, 32, 48,
    ]);
  });

  it('has the logo of the pages as its icon, in the accent colour', () => {
    const lines = (path: string) => [...read(path).matchAll(/ d="([^"]+)"/g)].map(([, line]) => line);
    expect(lines('public/icon.svg')).toEqual(lines('components/ui/logo.tsx'));
    expect(read('public/icon.svg')).toContain(`stroke="${token('accent')[0]}"`);
  });

  it('has manifests in Polish with the colours of the bar and the paper, each with its own start page', () => {
    const [light, dark] = token('sheet');
    for (const { lang, theme_color, background_color } of manifests)
      expect([lang, theme_color, background_color]).toEqual(['pl', light, token('paper')[0]]);
    expect(viewport.themeColor).toMatchObject([{ color: light }, { color: dark }]);
    expect(manifests.map(({ start_url }) => start_url)).toEqual(['/', '/logowanie']);
  });

  it('has a robots.txt that opens resident pages to search engines and closes staff pages', () => {
    const rules = [...read('public/robots.txt').matchAll(/^Disallow: (.*)$/gm)].map(([, rule]) => rule);
    const closed = (address: string) => rules.some((rule) => covers(rule, address));
    const residents = ['/', ...segments('app/(public)/(pl)'), '/en', '/uk/terminy', '/security.txt'];
    const staff = [...segments('app/(office)'), ...segments('app/(office)/(staff)'), '/api/session'];
    expect(residents.length).toBeGreaterThan(5);
    expect(staff.length).toBeGreaterThan(8);
    expect(residents.filter(closed)).toEqual([]);
    expect(staff.filter((address) => !closed(address))).toEqual([]);
    expect(closed('/stan-sprawy?numer=1')).toBe(true);
  });

  it('has no folder whose name begins with a dot, because no guard would look into it', () => {
    expect(['app/.well-known', 'public/.well-known'].filter((path) => existsSync(path))).toEqual([]);
  });
});
