-- Searches the cases by words and returns their ids: those below `before`, the newest first, of the departments (null:
-- of all). Under a policy PostgreSQL would read every row for a text search, so this function searches as the owner;
-- the caller reads the cases of the ids under the policies (decision 20).
CREATE OR REPLACE FUNCTION found_cases(words text[], departments int[], before int, most int) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- EXECUTE plans the statement for the words of this search.
  RETURN QUERY EXECUTE
    'SELECT k.id FROM "case" k WHERE to_tsvector(''simple'', k.search_text) @@ search_query($1) AND k.id < $3'
    || CASE WHEN departments IS NULL THEN '' ELSE
      ' AND (k.department_id = ANY ($2) OR k.destination_id = ANY ($2) OR k.co_department_ids && $2)' END
    || ' ORDER BY k.id DESC LIMIT $4'
    USING words, departments, before, most;
END $$;
