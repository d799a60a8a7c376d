-- Computes the hash of the first links, which did not cover the id. Neither text can pass for the other: the newer one
-- begins with a number.
CREATE OR REPLACE FUNCTION history_hash_without_id(
  previous bytea, chain text, seq int, at timestamptz, actor_id int, type text, case_id int, data jsonb
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type, case_id, data
  )::text, 'UTF8'))
$$;
