-- One page of a list of cases: the ids of at most `most` cases of one tab ('open', 'late', 'at-counter' or 'over') after
-- a cursor, in the order 'term' (the nearest due date, stopped terms last) or 'newest'; by null in no order, to be counted.
-- Like found_cases it searches as the owner, for the departments (null: all); the caller reads the cases of the ids
-- under the policies. A search keeps the cases that match `asked`, and those of `known`; with `besides` only those that
-- match `asked` and are neither. A case is late when its term runs and ended before `late_on`, unless its rule is one of
-- `never_late`.
CREATE OR REPLACE FUNCTION listed_cases(
  tab text, departments int[], ordered text, most int,
  asked tsquery DEFAULT NULL, besides tsquery DEFAULT NULL, known int[] DEFAULT NULL,
  for_department int DEFAULT NULL, of_year int DEFAULT NULL, of_client int DEFAULT NULL,
  after_stopped boolean DEFAULT NULL, after_due date DEFAULT NULL, after_id int DEFAULT NULL,
  late_on date DEFAULT NULL, never_late text[] DEFAULT NULL
) RETURNS SETOF int
LANGUAGE plpgsql STABLE ROWS 51 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- The condition of the index case_search.
  words CONSTANT text := 'to_tsvector(''simple'', k.search_text) @@ ';
  -- The condition of the indexes of open cases.
  not_over CONSTANT text := 'k.status IN (''REGISTERED'', ''HANDED_OVER'', ''RETURNED'', ''ACCEPTED'', ''IN_PROGRESS'')';
BEGIN
  -- EXECUTE plans the statement for these values: a rare word begins with case_search, a frequent one with the order.
  RETURN QUERY EXECUTE 'SELECT k.id FROM "case" k WHERE '
    || CASE tab
      WHEN 'open' THEN not_over
      WHEN 'late' THEN not_over || ' AND k.settled_at IS NULL AND k.due_rule <> ALL ($13)'
        || ' AND (k.stopped_on IS NOT NULL, k.due_on) < (false, $12)'
      WHEN 'over' THEN 'k.status IN (''SETTLED'', ''CLOSED'', ''ATTACHED'', ''FILED'', ''CANCELLED'')'
      WHEN 'at-counter' THEN 'k.id IN (SELECT w.case_id FROM collection w WHERE w.state = ''AT_COUNTER'')'
    END
    || CASE WHEN departments IS NULL THEN '' ELSE
      ' AND (k.department_id = ANY ($1) OR k.destination_id = ANY ($1) OR k.co_department_ids && $1)' END
    || CASE
      WHEN besides IS NOT NULL THEN
        ' AND ' || words || '$2 AND NOT ' || words || '$3 AND k.id <> ALL (coalesce($4, ''{}''))'
      WHEN asked IS NOT NULL AND known IS NOT NULL THEN ' AND (' || words || '$2 OR k.id = ANY ($4))'
      WHEN asked IS NOT NULL THEN ' AND ' || words || '$2'
      WHEN known IS NOT NULL THEN ' AND k.id = ANY ($4)' ELSE '' END
    || CASE WHEN for_department IS NULL THEN '' ELSE ' AND k.destination_id = $5' END
    || CASE WHEN of_year IS NULL THEN '' ELSE ' AND k.registry_year = $6' END
    || CASE WHEN of_client IS NULL THEN '' ELSE ' AND k.client_id = $7' END
    || CASE
      WHEN after_id IS NULL THEN ''
      WHEN ordered = 'term' THEN ' AND (k.stopped_on IS NOT NULL, k.due_on, k.id) > ($8, $9, $10)'
      ELSE ' AND k.id < $10' END
    || CASE ordered
      WHEN 'term' THEN ' ORDER BY k.stopped_on IS NOT NULL, k.due_on, k.id'
      WHEN 'newest' THEN ' ORDER BY k.id DESC' ELSE '' END
    || ' LIMIT $11'
    USING departments, asked, besides, known, for_department, of_year, of_client, after_stopped, after_due, after_id, most,
      late_on, never_late;
END $$;
