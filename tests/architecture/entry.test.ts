import { describe, expect, it } from 'vitest';
import { type Source, sources, withoutComments } from './sources';

const code = ({ text }: Source) => withoutComments(text);
const isServerFile = (file: Source) => /^\s*'use server';/.test(code(file));

/** Whether the action is open to everyone on purpose: it answers a resident in a public context. */
const isPublicAction = (file: Source) =>
  file.path.startsWith('app/(public)/') && /\bawait publicCtx\(/.test(code(file));

/** Exports of a server file that are not made by `action(` or `formAction(`. */
function unwrapped(file: Source): string[] {
  const exports = [...code(file).matchAll(/^export (?!type ).*$/gm)].map(([line]) => line);
  return exports.filter((line) => !/^export const \w+ = (action|formAction)\(/.test(line));
}

/** Exports of a route handler that are not made by `route(`. */
function bareHandlers(file: Source): string[] {
  const exports = [...code(file).matchAll(/^export .*$/gm)].map(([line]) => line);
  return exports.filter((line) => !/^export const (GET|POST) = route(<.*>)?\(/.test(line));
}

/** Route handlers outside the office. tests/e2e/security tests what a stranger gets from each. */
const OTHER_ROUTES = [
  'app/(public)/security.txt/route.ts',
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/session/route.ts',
];

/** Operations that two of the files bind to an action. Two actions for one operation would drift apart. */
function boundTwice(files: Source[]): string[] {
  const imports = /import \{([^}]*)\} from '@\/lib\/modules\/[^']*\/operations[^']*'/g;
  const bound = files.flatMap((file) =>
    [...code(file).matchAll(imports)].flatMap(([, names]) => names.split(',').map((name) => name.trim())),
  );
  return bound.filter((name, place) => name !== '' && bound.indexOf(name) < place);
}

const asksForContext = (file: Source) => /\bawait requireCtx\(/.test(code(file));
/** Whether the file reads a person's session. Pages that are open to everyone must not. */
const knowsPersons = (file: Source) => /\b(requireCtx|ctxOrNull|visit|visitNow)\b\s*[(,}]/.test(code(file));

describe('the application (folder app)', () => {
  const app = sources('app/**/*.{ts,tsx}');
  const pages = app.filter(({ path }) => path.endsWith('/page.tsx'));

  it('has server actions only in files named actions.ts, each made by action( or formAction(', () => {
    const files = app.filter(isServerFile);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter(({ path }) => !path.endsWith('/actions.ts')).map(({ path }) => path)).toEqual([]);
    const wrapped = files.filter((file) => !isPublicAction(file));
    expect(wrapped.flatMap((file) => unwrapped(file).map((line) => `${file.path}: ${line}`))).toEqual([]);
    const hidden = sources('{app,components,lib}/**/*.{ts,tsx}').filter(
      (file) => /['"]use server['"]/.test(code(file)) && !isServerFile(file),
    );
    expect(
      hidden.map(({ path }) => path),
      'an action inside another file is not seen here',
    ).toEqual([]);
  });

  it('has one action for an operation; another page imports that action', () => {
    expect(boundTwice(app.filter(isServerFile))).toEqual([]);
  });

  it('makes the route handlers of the office by route(; every other handler is listed here', () => {
    const routes = app.filter(({ path }) => /\/route\.tsx?$/.test(path) && !/\/_/.test(path));
    const office = routes.filter(({ path }) => path.startsWith('app/(office)/'));
    expect(office.length).toBeGreaterThan(2);
    expect(office.flatMap((file) => bareHandlers(file).map((line) => `${file.path}: ${line}`))).toEqual([]);
    expect(routes.filter((file) => !office.includes(file)).map(({ path }) => path)).toEqual(OTHER_ROUTES);
  });

  it('reads the context on every staff page: const ctx = await requireCtx()', () => {
    const staff = pages.filter(({ path }) => path.startsWith('app/(office)/(staff)/'));
    expect(staff.length).toBeGreaterThan(10);
    expect(staff.filter((page) => !asksForContext(page)).map(({ path }) => path)).toEqual([]);
  });

  it('has one page of the office without sign-in: the sign-in page', () => {
    const open = pages.filter(({ path }) => /^app\/\(office\)\/(?!\(staff\))/.test(path));
    expect(open.map(({ path }) => path)).toEqual(['app/(office)/logowanie/page.tsx']);
  });

  it('reads no session on pages that are open to everyone; they take publicCtx(locale)', () => {
    const open = app.filter(({ path }) => path.startsWith('app/(public)/'));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(knowsPersons).map(({ path }) => path)).toEqual([]);
    const office = app.filter(({ path }) => path.startsWith('app/(office)/(staff)/'));
    expect(office.filter((file) => /\bpublicCtx\(/.test(code(file))).map(({ path }) => path)).toEqual([]);
  });

  it('and each of these can fail', () => {
    const file = (text: string): Source => ({ path: 'app/x.ts', text });
    expect(unwrapped(file('export const save = action(schema, run);'))).toEqual([]);
    expect(unwrapped(file('export async function save(input: Input) {'))).toHaveLength(1);
    expect(unwrapped(file('export const save = async () => run(action(schema));'))).toHaveLength(1);
    expect(unwrapped(file("export * from './others';"))).toHaveLength(1);
    expect(bareHandlers(file('export const GET = route<{ id: string }>(async () => {'))).toEqual([]);
    expect(bareHandlers(file('export async function GET() {'))).toHaveLength(1);
    expect(asksForContext(file('// await requireCtx()'))).toBe(false);
    expect(isPublicAction({ path: 'app/(public)/_pages/actions.ts', text: 'await send(form);' })).toBe(false);
    expect(isPublicAction({ path: 'app/(office)/x/actions.ts', text: 'await publicCtx(pl);' })).toBe(false);
    expect(knowsPersons(file("import { requireCtx, publicCtx } from '@/app/_entry/context';"))).toBe(true);
    const binds = file("import { a, handOver } from '@/lib/modules/routing/operations/hand-over';");
    expect(boundTwice([binds, binds])).toEqual(['a', 'handOver']);
    expect(isServerFile(file("'use server';\n"))).toBe(true);
  });
});
