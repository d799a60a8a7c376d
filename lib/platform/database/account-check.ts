import { Client } from 'pg';

type Powers = {
  role: string;
  superuser: boolean;
  bypass: boolean;
  roles: boolean;
  owner: boolean;
  rewrites: boolean;
};

/** Finds the powers of the account that asks, with those of the roles that it may take. */
const POWERS = `
  SELECT r.rolname AS role, r.rolsuper AS superuser, r.rolbypassrls AS bypass, r.rolcreaterole AS roles,
    EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND pg_has_role(c.relowner, 'MEMBER')) AS owner,
    EXISTS (SELECT FROM pg_class c WHERE c.oid IN (to_regclass('history'), to_regclass('history_head'))
            AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')) AS rewrites
  FROM pg_roles r WHERE r.rolname = current_user`;

const WORDS: Record<Exclude<keyof Powers, 'role'>, string> = {
  superuser: 'jest superużytkownikiem serwera',
  bypass: 'omija filtry wierszy (BYPASSRLS)',
  roles: 'może zakładać konta i nadawać role (CREATEROLE)',
  owner: 'jest właścicielem tabel, może więc wyłączyć zabezpieczenia historii',
  rewrites: 'może zmieniać historię z pominięciem jej łańcucha',
};

/**
 * The warning for the console when the account of the application may do more to the database than it needs; null for a
 * sound account. Whoever got hold of a strong account could rewrite the history.
 */
export async function strongAccountWarning(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Powers>(POWERS);
    const [{ role, superuser, owner, rewrites, ...rest }] = rows;
    // A superuser may do all the rest, an owner may rewrite.
    const found = superuser ? [WORDS.superuser] : namesOf({ ...rest, owner, rewrites: rewrites && !owner });
    if (found.length === 0) return null;
    const powers = found.map((each) => `  - ${each}`).join('\n');
    return `Uwaga: konto „${role}” bazy danych (DATABASE_URL) może za dużo:\n${powers}\nJak założyć osobne konta: docs/operations.md, część „Database”.`;
  } finally {
    await client.end();
  }
}

function namesOf(powers: Omit<Powers, 'role' | 'superuser'>): string[] {
  return Object.entries(powers).flatMap(([power, has]) => (has ? WORDS[power as keyof typeof powers] : []));
}
