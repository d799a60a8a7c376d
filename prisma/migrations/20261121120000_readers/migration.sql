-- Whoever asks for a person of a department asks as this role: it only reads, only what is granted here, and of what
-- belongs to a case only what the policies let through. A table that is not named here is closed to it.
-- Roles are the whole server's: an administrator, or another database of the server, may have made it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'okienko_reader') THEN
    CREATE ROLE okienko_reader NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Konto bazy danych nie może zakładać ról. Administrator bazy: CREATE ROLE okienko_reader NOLOGIN;';
END $$;

GRANT SELECT ON card_version, procedure_card, required_document, card_fee, rodo_clause, department, post, substitution,
  office, service_point, service_point_hours, service_point_matter, terms_version, calendar_check, jrwa_version, jrwa_class,
  letter_template, letter_template_version, external_system, search_word, registry_counter, mandate TO okienko_reader;
GRANT SELECT (id, login, name, symbol, active, service_point_id, version) ON staff_member TO okienko_reader;

-- The connection is told in okienko.scope which departments' cases the question may see; none until it is told. The
-- sub-select reads the setting once a statement, not once a row. A hand-over is both sides'; a spis spraw is its cell's,
-- also for a case that has gone elsewhere.
DO $$
DECLARE
  scope text := '(SELECT coalesce(nullif(current_setting(''okienko.scope'', true), ''''), ''{}'')::int[])';
  any_of text := format('= ANY (%s::int[])', scope);
BEGIN
  EXECUTE format('CREATE POLICY of_departments ON "case" FOR SELECT TO okienko_reader
    USING (department_id %1$s OR destination_id %1$s OR co_department_ids && %2$s)', any_of, scope);
  EXECUTE format('CREATE POLICY of_departments ON hand_over FOR SELECT TO okienko_reader
    USING (from_department_id %1$s OR to_department_id %1$s
           OR EXISTS (SELECT FROM "case" k WHERE k.id = hand_over.case_id))', any_of);
  EXECUTE format('CREATE POLICY of_departments ON case_register FOR SELECT TO okienko_reader
    USING (department_id %s)', any_of);
END $$;
ALTER TABLE "case" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "case" TO okienko_reader;
ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON hand_over TO okienko_reader;
ALTER TABLE case_register ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON case_register TO okienko_reader;
ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON case_file TO okienko_reader;
CREATE POLICY of_registers ON case_file FOR SELECT TO okienko_reader USING (
  EXISTS (SELECT FROM case_register r WHERE r.id = case_file.register_id)
  OR EXISTS (SELECT FROM "case" k WHERE k.id = case_file.case_id));

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
