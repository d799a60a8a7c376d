import { describe, expect, it } from 'vitest';
import { paths } from '@/lib/core/paths';
import { paths as filesOf, findings, sources } from './sources';

/** The routes of next-auth, which defines their addresses itself. */
const FOREIGN = ['/api/auth/[...nextauth]'];

/** The address of a page or route file: its folders, without the groups in parentheses. */
function routeOf(file: string): string {
  const folders = file.split('/').slice(1, -1);
  return `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`;
}

const files = filesOf('app/**/{page,route}.{ts,tsx}').filter((file) => !/\/_/.test(file));
const isPolish = (file: string) => file.startsWith('app/(public)/(pl)/');
const routes = Object.values(paths).map(({ route }) => route);

/** The first folders of the addresses. A text that begins with one of them is an address. */
const FIRST = [...new Set([...routes, ...files.filter(isPolish).map(routeOf)])]
  .map((route) => route.split('/')[1])
  .filter((folder) => folder !== '' && folder !== 'api' && !folder.startsWith('['));
const ADDRESS = new RegExp(
  `['"\`}]/(${FIRST.join('|')}|api/session|en|uk)(?=[/?#'"\`$])|(href|action)=["{'\`]+/|(redirect|push|replace)\\(['"\`]/`,
);

describe('addresses', () => {
  it('in the table lead to a page or a route each', () => {
    expect([...routes].sort()).toEqual([...new Set(routes)].sort());
    const there = files.filter((file) => !isPolish(file)).map(routeOf);
    expect(there.length).toBeGreaterThan(50);
    expect(routes.filter((route) => !there.includes(route))).toEqual([]);
  });

  it('of all pages and routes stand in the table', () => {
    const missing = files.filter((file) => !isPolish(file)).map(routeOf);
    expect(missing.filter((route) => !routes.includes(route))).toEqual(FOREIGN);
  });

  it('of resident pages are the same in Polish and in the other languages', () => {
    const polish = files.filter(isPolish).map(routeOf);
    const others = routes.filter((route) => route.startsWith('/[locale]'));
    expect(others.map((route) => route.slice('/[locale]'.length) || '/').sort()).toEqual(polish.sort());
  });

  it('are written only in the table; other files call paths', () => {
    const program = sources('{app,components,lib,prisma,scripts}/**/*.{ts,tsx}');
    expect(findings(program, ADDRESS).filter((line) => !line.startsWith('lib/core/paths.ts'))).toEqual([]);
  });

  it('and each of these can fail', () => {
    const found = (text: string) => findings([{ path: 'a.ts', text }], ADDRESS);
    for (const text of [
      '<Link href="/sprawy">',
      "redirect('/')",
      "router.push('/nowe')",
      'const here = `/sprawy/$' + '{slug}`;',
      "const here = '/spisy?po=1';",
      'const there = `$' + '{env().OKIENKO_URL}/stan-sprawy`;',
      '<a href="/en">',
      '<form action="/spisy">',
    ])
      expect(found(text), text).toHaveLength(1);
    for (const text of ['<Link href={paths.cases()}>', "import '../sprawy/actions';", "path: '/'"])
      expect(found(text), text).toEqual([]);
    expect(routeOf('app/(office)/(staff)/sprawy/[slug]/page.tsx')).toBe('/sprawy/[slug]');
    expect(routeOf('app/(public)/(pl)/page.tsx')).toBe('/');
  });
});
