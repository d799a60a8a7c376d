-- Refuses to change or delete permanent rows: the history, its seals, entries of clocks, corrections, notes, viewings.
CREATE OR REPLACE FUNCTION append_only_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE OR REPLACE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
CREATE OR REPLACE TRIGGER history_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_seal
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
CREATE OR REPLACE TRIGGER clock_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clock_entry
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
CREATE OR REPLACE TRIGGER correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON correction
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
CREATE OR REPLACE TRIGGER case_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_note
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
CREATE OR REPLACE TRIGGER file_viewing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file_viewing
  FOR EACH STATEMENT EXECUTE FUNCTION append_only_refuse();
