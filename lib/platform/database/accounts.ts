import { Client } from 'pg';
import { connectionFailure } from './connection-failure';

/**
 * The addresses of the office's database: for the application, and for the owner of the tables. Where one account is
 * both, they are equal.
 */
export type Accounts = { url: string; ownerUrl: string };

/** A connection of the owner. Throws `StartupError` when there is none to be had. */
export function connectOwner({ url, ownerUrl }: Accounts): Promise<Client> {
  return connect(ownerUrl, url === ownerUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL');
}

/** The account under which the database knows the application. Throws `StartupError` when it cannot be reached. */
export async function applicationAccount({ url }: Accounts): Promise<string> {
  const client = await connect(url, 'DATABASE_URL');
  const { rows } = await client.query<{ name: string }>('SELECT current_user::text AS name');
  await client.end();
  return rows[0].name;
}

async function connect(url: string, setting: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error) => {
    throw connectionFailure(url, error, setting);
  });
  return client;
}
