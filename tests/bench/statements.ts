import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Figure } from './figure';
import type { Office } from './office';
import { clerkAt, connect, groundOf, registerOverHttp } from './podanie';

/** P14: statements per request, counted in the database's own log. The floor is one statement. */
export async function measureStatements(office: Office): Promise<Figure[]> {
  const database = await connect(office.adminUrl);
  const ground = await groundOf(database);
  const clerk = await clerkAt(office);
  const { slug } = await registerOverHttp(clerk, ground);
  await clerk.page('/sprawy');
  await database.query(`ALTER SYSTEM SET log_statement = 'all'`);
  await database.query('SELECT pg_reload_conf()');
  await wait(300);

  const requests: { name: string; goal: number | null; run: () => Promise<unknown> }[] = [
    { name: 'list (/sprawy)', goal: 2, run: () => clerk.page('/sprawy') },
    { name: 'case page, first look of the day', goal: null, run: () => clerk.page(`/sprawy/${slug}`) },
    { name: 'case page', goal: 4, run: () => clerk.page(`/sprawy/${slug}`) },
    { name: 'registering', goal: null, run: () => registerOverHttp(clerk, ground) },
    { name: 'status page, nothing opened', goal: null, run: () => clerk.page('/stan-sprawy') },
  ];
  // Statements of the office itself, such as those for mail that waits to be sent, are no part of a request.
  const byItself = new Set(await logged(office, database, () => wait(5_000)));
  const figures: Figure[] = [];
  for (const { name, goal, run } of requests) {
    const statements = (await logged(office, database, run)).filter((text) => !byItself.has(text));
    figures.push({
      id: 'P14',
      work: `statements: ${name}`,
      ours: String(statements.length),
      floor: '1',
      goal: goal === null ? 'as few as can be' : String(goal),
      kept: goal === null ? null : statements.length <= goal,
      notes: [`${name}: ${statements.map((text) => `\`${text}\``).join(', ')}`],
    });
  }
  await database.query('ALTER SYSTEM RESET log_statement');
  await database.query('SELECT pg_reload_conf()');
  await database.end();
  return figures;
}

/** The beginnings of the statements that the database ran for `run`, without those of background jobs. */
async function logged(office: Office, database: Client, run: () => Promise<unknown>): Promise<string[]> {
  const mark = `mark ${performance.now()}`;
  await database.query(`SELECT '${mark}'`);
  await run();
  await wait(200);
  const folder = join(office.dataDir, 'postgres/log');
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  return text
    .slice(text.lastIndexOf(mark))
    .split(/\n(?=\d{4}-\d\d-\d\d )/)
    .flatMap((entry) => /LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)/.exec(entry)?.[1] ?? [])
    .filter((statement) => !statement.includes('graphile_worker'))
    .map((statement) => statement.replace(/\s+/g, ' ').replaceAll('`', '').slice(0, 60).trim());
}
