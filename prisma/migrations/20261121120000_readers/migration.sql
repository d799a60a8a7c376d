-- Whoever asks for a person of a department asks as this role: it only reads, only what is granted here, and of what
-- belongs to a case only what the policies let through. A table that is not named here is closed to it.
DO $$
BEGIN
  CREATE ROLE okienko_reader NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION
  WHEN duplicate_object THEN NULL; -- roles are the whole server's: another database of it has made it
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Konto bazy danych nie może zakładać ról. Administrator bazy: CREATE ROLE okienko_reader NOLOGIN; GRANT okienko_reader TO %;', CURRENT_USER;
END $$;
DO $$ BEGIN EXECUTE format('GRANT okienko_reader TO %I', CURRENT_USER); END $$;

-- The departments whose cases the question may see; none until it is told.
CREATE FUNCTION scope_departments() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('okienko.scope', true), ''), '{}')::int[]
$$;

GRANT SELECT ON card_version, procedure_card, required_document, card_fee, rodo_clause, department, post, substitution,
  office, service_point, service_point_hours, service_point_matter, terms_version, calendar_check, jrwa_version, jrwa_class,
  letter_template, letter_template_version, external_system, search_word, registry_counter, mandate TO okienko_reader;
GRANT SELECT (id, login, name, symbol, active, service_point_id, version) ON staff_member TO okienko_reader;

ALTER TABLE "case" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "case" TO okienko_reader;
CREATE POLICY of_departments ON "case" FOR SELECT TO okienko_reader USING (
  department_id = ANY ((SELECT scope_departments())::int[]) OR destination_id = ANY ((SELECT scope_departments())::int[])
  OR co_department_ids && (SELECT scope_departments()));

ALTER TABLE client ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON client TO okienko_reader;
CREATE POLICY of_cases ON client FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.client_id = client.id));

-- What belongs to a case goes with it.
DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['application', 'application_document', 'supplement', 'protocol', 'protocol_amendment',
    'history', 'case_note', 'file_viewing', 'external_reference', 'clock', 'clock_entry', 'assignment', 'letter',
    'urging_notice', 'document', 'settlement', 'collection', 'referral']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('GRANT SELECT ON %I TO okienko_reader', owned);
    EXECUTE format('CREATE POLICY of_case ON %I FOR SELECT TO okienko_reader
      USING (EXISTS (SELECT FROM "case" k WHERE k.id = %I.case_id))', owned, owned);
  END LOOP;
END $$;

-- A hand-over is both sides'; a spis spraw is its cell's, also for a case that has gone elsewhere.
ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON hand_over TO okienko_reader;
CREATE POLICY of_departments ON hand_over FOR SELECT TO okienko_reader USING (
  from_department_id = ANY ((SELECT scope_departments())::int[]) OR to_department_id = ANY ((SELECT scope_departments())::int[])
  OR EXISTS (SELECT FROM "case" k WHERE k.id = hand_over.case_id));
ALTER TABLE case_register ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON case_register TO okienko_reader;
CREATE POLICY of_departments ON case_register FOR SELECT TO okienko_reader
  USING (department_id = ANY ((SELECT scope_departments())::int[]));
ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON case_file TO okienko_reader;
CREATE POLICY of_registers ON case_file FOR SELECT TO okienko_reader USING (
  EXISTS (SELECT FROM case_register r WHERE r.id = case_file.register_id)
  OR EXISTS (SELECT FROM "case" k WHERE k.id = case_file.case_id));

-- Searching looks into texts before a policy could (PostgreSQL trusts no text search below one), so it is done by the
-- owner and gives ids alone: below `before`, the newest first, of those departments (null: of all). What the ids stand
-- for is read under the policies.
CREATE FUNCTION found_cases(words text[], departments int[], before int, most int) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- As a statement of its own it is planned for these very words.
  RETURN QUERY EXECUTE
    'SELECT k.id FROM "case" k WHERE to_tsvector(''simple'', k.search_text) @@ search_query($1) AND k.id < $3'
    || CASE WHEN departments IS NULL THEN '' ELSE
      ' AND (k.department_id = ANY ($2) OR k.destination_id = ANY ($2) OR k.co_department_ids && $2)' END
    || ' ORDER BY k.id DESC LIMIT $4'
    USING words, departments, before, most;
END $$;

-- The case of a number, and those that another system has under it, whole or begun ('WAB/12%'): ids alone, as above.
CREATE FUNCTION numbered_cases(of_number int, of_year int, begun text) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT id FROM "case" WHERE registry_number = $1 AND registry_year = $2
     UNION SELECT case_id FROM external_reference WHERE withdrawn_at IS NULL AND upper(reference) LIKE $3'
    USING of_number, of_year, begun;
END $$;
