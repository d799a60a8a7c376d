-- ── History ──────────────────────────────────────────────────────────────────────────────────────────

-- The hash of a link covers its id as well: the course of a case is told in the order of ids, over all chains. Links
-- made before keep the hash without it; neither text can pass for the other, since one begins with a number.
CREATE FUNCTION history_hash(
  previous bytea, id bigint, chain text, seq int, at timestamptz, actor_id int, type text, case_id int, data jsonb
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    id, chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type, case_id, data
  )::text, 'UTF8'))
$$;

-- As before; the id is taken under the lock of the head.
CREATE OR REPLACE FUNCTION history_append(lines jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  line record;
  head history_head;
  link bytea;
  new_id bigint;
BEGIN
  FOR line IN
    SELECT value->>'chain' AS chain, (value->>'at')::timestamptz(3) AS at, (value->>'actorId')::int AS actor_id,
           value->>'type' AS type, (value->>'caseId')::int AS case_id, coalesce(value->'data', '{}') AS data
    FROM jsonb_array_elements(lines) WITH ORDINALITY AS l (value, place)
    ORDER BY 1, place
  LOOP
    INSERT INTO history_head (chain, seq, hash) VALUES (line.chain, 0, sha256(convert_to(line.chain, 'UTF8')))
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM history_head WHERE chain = line.chain FOR UPDATE;
    new_id := nextval('history_id_seq');
    link := history_hash(head.hash, new_id, line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id,
                         line.data);
    INSERT INTO history (id, chain, seq, at, actor_id, type, case_id, data, previous, hash)
      VALUES (new_id, line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id, line.data, head.hash,
              link);
    UPDATE history_head SET seq = head.seq + 1, hash = link WHERE chain = line.chain;
  END LOOP;
END $$;

-- ── Lists ────────────────────────────────────────────────────────────────────────────────────────────

-- What was registered today, also by someone who has registered for years.
CREATE INDEX "case_created_at_idx" ON "case"("created_at");
-- Who accepted last in a department.
CREATE INDEX hand_over_last_accepted ON hand_over (to_department_id, decided_at) WHERE state = 'ACCEPTED';
-- How much each person of a department has open.
CREATE INDEX case_open_by_assignee ON "case" (department_id, assignee_id) WHERE status = 'IN_PROGRESS';
