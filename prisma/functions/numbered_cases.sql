-- Finds the case of a number in each of the series, and the cases that another system knows by a reference, whole or by
-- its beginning ('WAB/12%'). Returns ids alone, because it searches as the owner like found_cases.
CREATE OR REPLACE FUNCTION numbered_cases(series text[], of_number int, of_year int, begun text) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT id FROM "case" WHERE registry_series = ANY ($1) AND registry_number = $2 AND registry_year = $3
     UNION SELECT case_id FROM external_reference WHERE withdrawn_at IS NULL AND upper(reference) LIKE $4'
    USING series, of_number, of_year, begun;
END $$;
