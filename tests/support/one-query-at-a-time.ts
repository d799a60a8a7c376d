import pg from 'pg';

/** Members of a connection that its types leave out. */
type Busy = { _getActiveQuery(): { text?: string } | null };

const guarded = globalThis as { okienkoQuery?: typeof pg.Client.prototype.query };
// Files that share a worker run this file each; the guard is set round pg's own function once.
guarded.okienkoQuery ??= pg.Client.prototype.query;
const query = guarded.okienkoQuery;

/**
 * Fails a query on a connection that is still busy with another query. pg only warns, once per process and only at the
 * third query; pg 9 will refuse. A transaction has one connection, so its queries must follow one another.
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
