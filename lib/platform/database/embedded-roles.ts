import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/**
 * The accounts of the embedded database: the administrator made with the cluster, the owner of the tables, who only
 * migrates, and the account that the application works as (decision 38).
 */
export const ADMIN = 'okienko';
const OWNER = 'okienko_owner';
const APPLICATION = 'okienko_app';

/** The addresses of one database for its three accounts. */
export type Addresses = { url: string; ownerUrl: string; adminUrl: string };

/** The addresses of the database `name` on `port`, by the password of the administrator. */
export function addressesOf(password: string, port: number | string, name: string): Addresses {
  const at = (account: string, secret: string) =>
    `postgresql://${account}:${secret}@127.0.0.1:${port}/${name}`;
  return {
    url: at(APPLICATION, passwordOf(APPLICATION, password)),
    ownerUrl: at(OWNER, passwordOf(OWNER, password)),
    adminUrl: at(ADMIN, password),
  };
}

/** Nobody can compute the administrator's password from that of another account. */
function passwordOf(account: string, password: string): string {
  return createHmac('sha256', password).update(account).digest('base64url');
}

/** Makes the accounts and the database `name` where they are missing, and gives the database to its owner. */
export async function makeDatabase(password: string, port: number, name: string): Promise<void> {
  await asAdmin(addressesOf(password, port, 'postgres').adminUrl, async (client) => {
    for (const account of [OWNER, APPLICATION])
      await makeAccount(client, account, passwordOf(account, password));
    await makeReader(client);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER}`);
  });
  await asAdmin(
    addressesOf(password, port, name).adminUrl,
    async (client) => void (await client.query(HAND_OVER)),
  );
}

async function asAdmin(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function makeAccount(client: Client, account: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [account]);
  if (rowCount === 0)
    await client.query(`CREATE ROLE ${account} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

/** Makes the role of questions about single departments (decision 20), which the application may take. */
async function makeReader(client: Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = 'okienko_reader'");
  if (rowCount === 0) await client.query('CREATE ROLE okienko_reader');
  await client.query(`GRANT okienko_reader TO ${APPLICATION} WITH INHERIT FALSE`);
}

/**
 * Gives the owner a database that the administrator owned: earlier versions had this one account. What belongs to an
 * extension, to an identity column or to a table's row type goes with it. Does nothing at later starts.
 */
const HAND_OVER = `
DO $$
DECLARE
  statement text;
BEGIN
  IF EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND datdba = '${OWNER}'::regrole) THEN
    RETURN;
  END IF;
  FOR statement IN
    WITH own AS (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'graphile_worker')),
         member AS (SELECT objid FROM pg_depend WHERE deptype = 'e'
                    OR deptype IN ('a', 'i') AND classid = 'pg_class'::regclass AND refobjsubid > 0)
    SELECT format('ALTER SCHEMA %I OWNER TO ${OWNER}', nspname) FROM pg_namespace WHERE nspname = 'graphile_worker'
    UNION ALL
    SELECT format('ALTER TABLE %s OWNER TO ${OWNER}', c.oid::regclass) FROM pg_class c
    WHERE c.relnamespace IN (TABLE own) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.oid NOT IN (TABLE member)
    UNION ALL
    SELECT format('ALTER ROUTINE %s OWNER TO ${OWNER}', p.oid::regprocedure) FROM pg_proc p
    WHERE p.pronamespace IN (TABLE own) AND p.oid NOT IN (TABLE member)
    UNION ALL
    SELECT format('ALTER TYPE %s OWNER TO ${OWNER}', t.oid::regtype) FROM pg_type t
    LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typnamespace IN (TABLE own) AND t.oid NOT IN (TABLE member)
      AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
  LOOP
    EXECUTE statement;
  END LOOP;
  EXECUTE format('ALTER DATABASE %I OWNER TO ${OWNER}', current_database());
END $$`;
