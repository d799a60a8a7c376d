import { gzipSync } from 'node:zlib';
import { Browser } from './browser';
import type { Figure } from './figure';
import type { Office } from './office';
import { clerkAt } from './podanie';

const RESIDENT_MOST = 60_000;
const STAFF_MOST = 130_000;

/** P11: the scripts of a residents' page and of a staff page, and a list page beside its own table alone; all gzipped. */
export async function measureBytes(office: Office): Promise<Figure[]> {
  const [anyone, clerk] = [new Browser(office.origin), await clerkAt(office)];
  const resident = await Promise.all(
    ['/karty-uslug', '/stan-sprawy', '/terminy'].map(async (path) => ({
      path,
      bytes: await scriptsOf(anyone, path),
    })),
  );
  const list = await clerk.page('/sprawy');
  const [table = ''] = /<table[\s\S]*<\/table>/.exec(list) ?? [];
  const [page, bare] = [gzipped(list), gzipped(table)];
  const staff = await scriptsOf(clerk, '/sprawy');
  const script = (path: string, bytes: number, most: number, floor: string): Figure => ({
    id: 'P11',
    work: `scripts of ${path}`,
    ours: kB(bytes),
    floor,
    goal: kB(most),
    kept: bytes <= most,
    notes: [],
  });
  return [
    ...resident.map(({ path, bytes }) => script(path, bytes, RESIDENT_MOST, 'none: it works without')),
    script('the list of cases (/sprawy)', staff, STAFF_MOST, 'none: lists and links work without'),
    {
      id: 'P11',
      work: 'HTML of the list of cases',
      ours: kB(page),
      floor: `its table alone ${kB(bare)}`,
      goal: 'twice the table',
      kept: page <= 2 * bare,
      notes: [
        'Gzipped, as a browser gets it; scripts are those that the page names, whether they are cached or not.',
      ],
    },
  ];
}

const gzipped = (bytes: string | Buffer): number => gzipSync(bytes).length;
const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

/** The bytes of the scripts that a page names or holds. */
async function scriptsOf(browser: Browser, path: string): Promise<number> {
  const html = await browser.page(path);
  const named = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"(?![^>]*noModule)/g)].map(([, src]) => src);
  const files = await Promise.all([...new Set(named)].map((src) => browser.send(src)));
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text,
  );
  return [...files.map(({ body }) => body), ...inline].reduce((sum, each) => sum + gzipped(each), 0);
}
