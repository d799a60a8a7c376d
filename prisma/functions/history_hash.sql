-- Computes what a link's hash covers, with its id: the course of a case is told in the order of ids, over all chains.
-- The text is canonical: jsonb prints its keys in one order, the time is in UTC.
CREATE OR REPLACE FUNCTION history_hash(
  previous bytea, id bigint, chain text, seq int, at timestamptz, actor_id int, type text, case_id int, data jsonb
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    id, chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type, case_id, data
  )::text, 'UTF8'))
$$;
