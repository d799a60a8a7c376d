import type { Client } from 'pg';
import { StartupError } from '../startup-error';

/**
 * The statements that give the account $1 exactly its rights to what the running account owns in the schema $2. The
 * account reads and writes rows. In an append-only table it changes none, and in the history it does not even add one:
 * `history_append` does, as the owner. The books of the migrations are closed to it. Where rows are filtered for readers
 * (decision 20), it sees and writes all of them.
 */
const MISSING = `
WITH role AS (
  SELECT oid, rolname AS name FROM pg_roles WHERE rolname = $1
), own AS (
  SELECT c.oid, c.relrowsecurity AS filtered, c.relacl AS acl,
    format('%s %s', CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass) AS label,
    CASE
      WHEN c.relkind = 'S' THEN '{USAGE}'
      WHEN c.relname IN ('_prisma_migrations', 'database_function') THEN '{}'
      WHEN c.relkind IN ('v', 'm') OR c.relname IN ('history', 'history_head') THEN '{SELECT}'
      WHEN EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                   WHERE t.tgrelid = c.oid AND p.proname = 'append_only_refuse') THEN '{INSERT,SELECT}'
      ELSE '{DELETE,INSERT,SELECT,UPDATE}'
    END::text[] AS wanted
  FROM pg_class c
  WHERE c.relnamespace = to_regnamespace($2) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'USAGE')
), compared AS (
  SELECT own.*, role.name,
    ARRAY(SELECT privilege_type FROM aclexplode(acl) WHERE grantee = role.oid ORDER BY 1) AS given
  FROM own, role
), statement (place, text) AS (
  SELECT 1, format('GRANT USAGE ON SCHEMA %I TO %I', $2::text, name) FROM role
  WHERE NOT has_schema_privilege(oid, $2, 'USAGE')
  UNION ALL
  SELECT 1, format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', nspname) FROM pg_namespace, aclexplode(nspacl)
  WHERE nspname = $2 AND grantee = 0 AND privilege_type = 'CREATE' AND pg_has_role(nspowner, 'USAGE')
  UNION ALL
  SELECT 2, format('REVOKE ALL ON %s FROM %I', label, name) FROM compared WHERE NOT given <@ wanted
  UNION ALL
  SELECT 3, format('GRANT %s ON %s TO %I', array_to_string(wanted, ', '), label, name) FROM compared
  WHERE given <> wanted AND wanted <> '{}'
  UNION ALL
  SELECT 3, format('GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, name) FROM pg_proc p, role
  WHERE p.pronamespace = to_regnamespace($2) AND p.prokind = 'f' AND pg_has_role(p.proowner, 'USAGE')
    AND NOT has_function_privilege(role.oid, p.oid, 'EXECUTE')
  UNION ALL
  SELECT 3, format('%s POLICY whole_office ON %s TO %I%s', CASE WHEN p.oid IS NULL THEN 'CREATE' ELSE 'ALTER' END,
                   own.oid::regclass, name, CASE WHEN p.oid IS NULL THEN ' USING (true) WITH CHECK (true)' END)
  FROM role, own LEFT JOIN pg_policy p ON p.polrelid = own.oid AND p.polname = 'whole_office'
  WHERE filtered AND p.polroles IS DISTINCT FROM ARRAY[role.oid]
)
SELECT text FROM statement ORDER BY place, text`;

/**
 * Gives the account `role` of the application its rights in `schema`; `client` is a connection of the owner. A later
 * start only compares.
 */
export async function giveRights(client: Client, role: string, schema = 'public'): Promise<void> {
  const { rows } = await client.query<{ text: string }>(MISSING, [role, schema]);
  for (const { text } of rows) await client.query(text);
}

/**
 * Lets the account `role` take the role of questions about single departments (decision 20). Throws `StartupError` when
 * the owner may not do that: then an administrator of the server must.
 */
export async function letRead(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_has_role($1, 'okienko_reader', CASE WHEN current_setting('server_version_num')::int < 160000
                                                   THEN 'MEMBER' ELSE 'SET' END) AS may`,
    [role],
  );
  if (rows[0].may) return;
  const grant = `GRANT okienko_reader TO ${client.escapeIdentifier(role)}`;
  await client.query(grant).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
    throw new StartupError(`Konto bazy danych nie może nadać roli. Administrator bazy: ${grant};`);
  });
}
