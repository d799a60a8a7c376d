-- Appends lines [{chain, at, actorId, type, caseId, data}] to the history. It locks the heads in the order of their
-- names, so that two transactions never wait for each other in a ring; it is called last, so that the locks are short.
-- It writes as the owner: the account of the application may not write to the history itself (decision 38).
CREATE OR REPLACE FUNCTION history_append(lines jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    -- The id is taken under the lock of the head, so that ids grow with the places of the chain.
    new_id := nextval('history_id_seq');
    link := history_hash(head.hash, new_id, line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id,
                         line.data);
    INSERT INTO history (id, chain, seq, at, actor_id, type, case_id, data, previous, hash)
      VALUES (new_id, line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id, line.data, head.hash,
              link);
    UPDATE history_head SET seq = head.seq + 1, hash = link WHERE chain = line.chain;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION history_append FROM PUBLIC;
