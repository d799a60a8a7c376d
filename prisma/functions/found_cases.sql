-- Searches the cases by words and gives ids alone: below `before`, the newest first, of the departments (null: of all).
-- PostgreSQL trusts no text search below a policy, so the owner searches; what the ids stand for is read under the
-- policies (decision 20).
CREATE OR REPLACE FUNCTION found_cases(words text[], departments int[], before int, most int) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A statement of its own is planned for these very words.
  RETURN QUERY EXECUTE
    'SELECT k.id FROM "case" k WHERE to_tsvector(''simple'', k.search_text) @@ search_query($1) AND k.id < $3'
    || CASE WHEN departments IS NULL THEN '' ELSE
      ' AND (k.department_id = ANY ($2) OR k.destination_id = ANY ($2) OR k.co_department_ids && $2)' END
    || ' ORDER BY k.id DESC LIMIT $4'
    USING words, departments, before, most;
END $$;
