import { Client } from 'pg';
import { inject } from 'vitest';

/** The address of the test's own database for the administrator of the server, whom no rule of the database stops. */
export const adminUrl = (): string => addressIn('templateUrl');

/** The address of the test's own database for the owner of its tables. */
export const ownerUrl = (): string => addressIn('ownerUrl');

function addressIn(name: 'templateUrl' | 'ownerUrl'): string {
  return inject(name).replace(/[^/]+$/, new URL(process.env.DATABASE_URL ?? '').pathname.slice(1));
}

/** Runs statements in the test's own database, each text by itself, on one connection of the account of `url`. */
export async function runAs(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
