import { symbols } from 'pino';
import { describe, expect, it } from 'vitest';
import { log } from '@/lib/platform/log';
import { findings, sources } from './sources';

/**
 * A rule of the house about the code: a pattern that is forbidden in some files, with texts that do and do not match.
 */
type Habit = {
  name: string;
  /** The allowed way. */
  instead: string;
  where: string[];
  /** Files that break the rule, each with the reason. */
  except?: Record<string, string>;
  /** Places that may break the rule; no test checks that they still do. */
  places?: string[];
  pattern: RegExp;
  wrong: string[];
  right: string[];
};

const PROGRAM = ['{app,components,lib}/**/*.{ts,tsx}'];
const COUNTING = [...PROGRAM, 'scripts/**/*.{ts,js}', 'prisma/**/*.ts'];

const HABITS: Habit[] = [
  {
    name: 'only the clock reads the present moment',
    instead: 'take ctx.now and ctx.today; the clock stands in lib/platform/clock.ts',
    where: [...PROGRAM, 'prisma/seed/**/*.ts'],
    except: { 'lib/platform/clock.ts': 'the clock' },
    pattern: /\bnew Date(\(\s*\)|(?!\w|\())|\bDate\.now\b|(?<!new )\bDate\(\)|\bTemporal\.Now\b/,
    wrong: ['const at = new Date();', 'const at = Date.now();', 'const at = new Date;', 'map(Date.now)'],
    right: ['const at = new Date(text);', 'new DateField()', 'performance.now()', '// never new Date() here'],
  },
  {
    name: 'no library of dates counts a term of the law',
    instead: 'ask lib/modules/deadlines: it knows the law, free days and the edges of months',
    where: COUNTING,
    places: [
      'lib/modules/reports/**',
      'prisma/seed/demo-collections.ts',
      'prisma/seed/demo-half-year.ts',
      'prisma/seed/demo-letters.ts',
      'prisma/seed/demo-mistakes.ts',
      'app/(public)/security.txt/route.ts',
    ],
    pattern: /['"](date-fns|@date-fns\/|dayjs|luxon|moment|@js-temporal\/)|\bTemporal\./,
    wrong: ["import { addDays } from 'date-fns';", 'Temporal.PlainDate.from(start).add({ months: 1 })'],
    right: ["import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';"],
  },
  {
    name: 'no Date counts a term, because it knows no days in Warsaw',
    instead: 'take a PlainDate, and ask lib/modules/deadlines for another one',
    where: COUNTING,
    pattern: /\.set(UTC)?(Date|Month|FullYear)\(|\bDate\.UTC\(|\bnew Date\([^()]*,/,
    wrong: [
      'date.setDate(date.getDate() + 7);',
      'new Date(Date.UTC(year, month, day + 7))',
      'new Date(year, month, day + 7)',
    ],
    right: ['new Date(start.getTime() + ABSOLUTE_HOURS * 3_600_000)', "new Date('2026-11-24T10:00:00Z')"],
  },
  {
    name: 'the database counts no term',
    instead: 'give the statement the date that lib/modules/deadlines has found',
    where: [...COUNTING, 'prisma/**/*.sql'],
    pattern: /\binterval\s*'[^']*(day|week|mon|year)|\bcurrent_date\b|(::date|\bdate|_on)\s*[+-]\s*[\d$]/i,
    wrong: ["SELECT due_on + interval '1 day'", 'WHERE due_on < CURRENT_DATE', 'SELECT $1::date + 7'],
    right: ['k.due_on < $1::date', 'make_interval(mins => $1)', 'ORDER BY due_on, id'],
  },
  {
    name: 'no element has an inline style, because the content security policy refuses it',
    instead: 'give it a class of app/styles or of Tailwind',
    where: ['{app,components}/**/*.tsx'],
    pattern: /\sstyle=|<style\b|\.style\.\w+ =|\bcssText\b/,
    wrong: ['<p style={{ color }}>', '<p style="color: red">', 'element.style.top = top;'],
    right: ['<p className="text-ink-2">', 'listStyle="none"'],
  },
  {
    name: 'no text becomes markup by hand',
    instead: 'let React draw it',
    where: PROGRAM,
    except: { 'components/ui/static-html.tsx': 'sets markup that React has drawn, not a text' },
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b/,
    wrong: ['<p dangerouslySetInnerHTML={{ __html: text }} />', 'element.innerHTML = text;'],
    right: ['<p>{text}</p>', 'element.textContent = text;'],
  },
  {
    name: 'only env() reads settings',
    instead: 'ask env() of lib/platform/env.ts, and explain the variable in .env.example',
    where: PROGRAM,
    except: {
      'lib/platform/env.ts': 'defines env()',
      'app/_entry/auth.ts': 'next-auth takes its own address from there and nowhere else',
    },
    pattern: /\bprocess\.env\b|\bimport\.meta\.env\b/,
    wrong: ['const { PORT } = process.env;'],
    right: ['const { PORT } = env();'],
  },
  {
    name: 'messages go to the log, not to the console',
    instead: 'use lib/platform/log.ts: ids and codes, never names',
    where: PROGRAM,
    pattern: /\bconsole\.\w+/,
    wrong: ['console.log(client);'],
    right: ["log.error({ err: error, errorId }, 'unexpected');"],
  },
  {
    name: 'the log gets only ids and codes',
    instead: 'say which record by its id; a failure goes under err, where its data are taken out',
    where: ['{app,components,lib,scripts}/**/*.{ts,tsx}'],
    pattern:
      /\blog\.(fatal|error|warn|info|debug|trace)\((?!\s*\{\s*((err: error|errorId|requestId(: request\.headers\['x-request-id'\])?|code|mailboxId|job: job\.task_identifier|worker: message)(,\s*)?)*\s*\},\s*'[^']*',?\s*\))/,
    wrong: [
      "log.info({ client }, 'registered');",
      "log.info({ code, name: client.name }, 'x');",
      "log.warn('no ' + client.name);",
      "log.error({ err: error }, 'x', client);",
    ],
    right: ["log.error({ err: error, errorId }, 'unexpected');", "log.warn({ code }, 'next-auth');"],
  },
  {
    name: 'SQL is never concatenated from texts',
    instead: 'write $queryRaw`…` or Prisma.sql`…`: values travel apart',
    where: PROGRAM,
    except: { 'lib/platform/rate-limit.ts': "the limiter's own statements, with their values apart" },
    pattern: /\$(query|execute)RawUnsafe\b|\bPrisma\.raw\b/,
    wrong: ['db().$queryRawUnsafe(text)', 'Prisma.raw(order)'],
    right: ['db().$queryRaw`SELECT 1`'],
  },
  {
    name: 'zod schemas stand in the schema of a module',
    instead: 'move the zod schema to schema.ts: the form and the server read the same one',
    where: [
      '{app,components}/**/*.{ts,tsx}',
      'lib/modules/*/{rules,policy,queries,operations}.ts',
      'lib/modules/*/{rules,policy,queries,operations}/**/*.ts',
    ],
    except: {
      'lib/modules/cases/queries/search-address.ts':
        'the shape of what it has sealed itself: nobody types it',
    },
    pattern: /^import (?!type )[^;]*\bz\b[^;]*from 'zod'/m,
    wrong: ["import { z } from 'zod';", "import {\n  type ZodType,\n  z,\n} from 'zod';"],
    right: ["import type { z } from 'zod';", "import { zodResolver } from '@hookform/resolvers/zod';"],
  },
  {
    name: 'only pdf() answers with a PDF',
    instead: 'answer with pdf(bytes, fileName) of app/_entry/pdf.ts',
    where: ['app/**/*.{ts,tsx}'],
    except: { 'app/_entry/pdf.ts': 'defines pdf()' },
    pattern: /application\/pdf/,
    wrong: ["headers: { 'content-type': 'application/pdf' },"],
    right: ["return pdf(await renderPdf('protocol', paper), name);"],
  },
  {
    name: 'queries do not write',
    instead: 'make it an operation: one transaction, with who may and what the history says',
    where: ['lib/modules/*/queries.ts', 'lib/modules/*/queries/**/*.ts'],
    except: {
      'lib/modules/staff/queries/actor-of-session.ts': 'notes that a session is in use, in its one statement',
    },
    pattern:
      /\b(tx|db\(\))\.(\w+\.(create|update|upsert|delete)(Many)?\(|\$executeRaw)|\btransact\(|\b(INSERT INTO|UPDATE \S+ SET|DELETE FROM|FOR UPDATE)\b/,
    wrong: ['db().case.update({ where })', 'db().$executeRaw`SELECT 1`', 'SELECT id FROM "case" FOR UPDATE'],
    right: ['db().case.findMany({ where })', "createHmac('sha256', key).update(text)"],
  },
  {
    name: 'no literal is spread into a literal, because the compiler does not check it for unknown properties',
    instead: 'write the properties where they belong',
    where: ['{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx}', '*.ts'],
    except: { 'tests/architecture/habits.test.ts': 'names them' },
    pattern: /\.\.\.\s*\{/,
    wrong: ['create({ data: { ...{ amuont: 3 } } })', '<Field {...{ label, name }} />'],
    right: ['create({ data: { ...values, amount: 3 } })', '<Field {...register(name)} />'],
  },
  {
    name: 'nothing is called by a preposition',
    instead: 'caseRow for the locked row, record for what a page reads, else the noun itself',
    where: ['{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx}', '*.ts'],
    except: { 'tests/architecture/habits.test.ts': 'names them' },
    pattern: /\b(const|let) of\b|\bof(\?)?: [A-Z{]|[{,] of [},=]|\bof=\{|\(of\) =>/,
    wrong: ['for (const of of ready)', 'function close(of: Case)', '({ ctx, of }) =>', '<Part of={of} />'],
    right: ['for (const caseRow of ready)', "test('a list of cases')", '(a, b) => [a, of(b)]'],
  },
  {
    name: 'no test reads the clock, because its result would depend on the speed of the machine',
    instead:
      'judge the plan (tests/support/plans.ts), the statements sent, or which of two ends first; times are measured by npm run bench',
    where: ['tests/{unit,integration,e2e,architecture,support,factories}/**/*.{ts,tsx}'],
    except: {
      'tests/architecture/habits.test.ts': 'names them',
      'tests/e2e/support/offices.ts': 'gives up an office that does not start',
      'tests/e2e/support/own-office.ts': 'sets the clock of a worker by that of its office',
    },
    pattern: /\bperformance\.now\b|\bDate\.now\b|\bprocess\.hrtime\b|\bExecution Time\b/,
    wrong: [
      'expect(performance.now() - began).toBeLessThan(1_500);',
      '/Execution Time: ([\\d.]+)/.exec(plan)',
    ],
    right: ['expect((await planOf(client, statement)).pages).toBeLessThan(5_000);'],
  },
  {
    name: 'no type check and no test is switched off',
    instead: 'do it now, or open an issue',
    where: ['{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx,js,css}', '*.{ts,js,mjs}'],
    except: { 'tests/architecture/habits.test.ts': 'names them' },
    pattern: /\bas any\b|: any\b|<any>|\b(it|test|describe)\.(only|skip|todo)\b/,
    wrong: ['const x = y as any;', "it.only('a case closes', run);"],
    right: ['const x = y as unknown;', "it.each(rows)('a case closes', run);"],
  },
];

function excepted({ except = {}, places = [] }: Pick<Habit, 'except' | 'places'>, path: string): boolean {
  return [...Object.keys(except), ...places].some((name) =>
    name.endsWith('**') ? path.startsWith(name.slice(0, -2)) : path === name,
  );
}

describe.each(HABITS)('$name', (habit) => {
  const { instead, where, pattern, wrong, right } = habit;

  it('in all files', () => {
    const files = sources(...where);
    expect(files.length).toBeGreaterThan(5);
    const checked = files.filter(({ path }) => !excepted(habit, path));
    expect(findings(checked, pattern), instead).toEqual([]);
  });

  it('with exceptions that are all still needed', () => {
    for (const name of Object.keys(habit.except ?? {})) {
      const files = sources(...where).filter(({ path }) => excepted({ except: { [name]: '' } }, path));
      expect(findings(files, pattern), `${name} needs no exception any more`).not.toEqual([]);
    }
  });

  it('by a pattern that finds the wrong examples and not the right ones', () => {
    for (const text of wrong) expect(findings([{ path: 'x.ts', text }], pattern), text).not.toEqual([]);
    for (const text of right) expect(findings([{ path: 'x.ts', text }], pattern), text).toEqual([]);
  });
});

describe('comments', () => {
  const LATER = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable|c8 ignore/;
  const later = (files: { path: string; text: string }[]) =>
    files.filter(({ text }) => LATER.test(text)).map(({ path }) => path);

  it('contain no TODO and switch no check off', () => {
    const own = 'tests/architecture/habits.test.ts';
    const files = sources('{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx,js,css,sql,prisma,typ}');
    expect(later(files.filter(({ path }) => path !== own))).toEqual([]);
    expect(later([{ path: 'x.ts', text: '// TODO: law' }])).toEqual(['x.ts']);
  });
});

describe('the log', () => {
  it('has the message and place of a failure, without the data that Prisma quotes', () => {
    const serializers = (log as unknown as Record<symbol, Record<string, (value: unknown) => unknown>>)[
      symbols.serializersSym
    ];
    const error = new Error(
      "Invalid `tx.client.create()` invocation:\n{ lastName: 'Kowalska' }\n\nUnique constraint failed",
    );
    const line = JSON.stringify(serializers.err(error));
    expect(line).toContain('Unique constraint failed');
    expect(line).toContain('habits.test.ts');
    expect(line).not.toContain('Kowalska');
    expect(JSON.stringify(serializers.err({ lastName: 'Kowalska' }))).not.toContain('Kowalska');
  });
});
