import pg from 'pg';

/** What a connection knows of itself, of which its types say nothing. */
type Busy = { _getActiveQuery(): { text?: string } | null; _queryQueue: unknown[] };

const query = pg.Client.prototype.query;

/**
 * A second query on a connection that still answers the first one fails: pg only warns of it, once for a process, and
 * takes it from version 9 on as a fault. Prisma's transactions each have one connection, so their queries follow one
 * another.
 */
pg.Client.prototype.query = function (this: pg.Client & Busy, ...args: unknown[]) {
  const first = this._getActiveQuery();
  if (first) {
    const [asked] = args as [string | { text: string }];
    const second = typeof asked === 'string' ? asked : asked.text;
    throw new Error(`two queries at once on one connection: ${first.text} — and — ${second}`);
  }
  return Reflect.apply(query, this, args);
} as typeof query;
