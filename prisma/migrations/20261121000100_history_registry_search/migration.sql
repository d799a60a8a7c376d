-- What Prisma's schema cannot say: the history that refuses to change, numbers without gaps, search by words.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── History ──────────────────────────────────────────────────────────────────────────────────────────

-- What a link's hash covers. The text is canonical: jsonb prints its keys in one order, the time in UTC.
CREATE FUNCTION history_hash(
  previous bytea, chain text, seq int, at timestamptz, actor_id int, type text, case_id int, data jsonb
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(
    chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_id, type, case_id, data
  )::text, 'UTF8'))
$$;

-- Appends lines [{chain, at, actorId, type, caseId, data}]. Heads are locked in the order of their names, so
-- two transactions never wait for each other in a ring; called last, so the locks are short.
CREATE FUNCTION history_append(lines jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  line record;
  head history_head;
  link bytea;
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
    link := history_hash(head.hash, line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id, line.data);
    INSERT INTO history (chain, seq, at, actor_id, type, case_id, data, previous, hash)
      VALUES (line.chain, head.seq + 1, line.at, line.actor_id, line.type, line.case_id, line.data, head.hash, link);
    UPDATE history_head SET seq = head.seq + 1, hash = link WHERE chain = line.chain;
  END LOOP;
END $$;

CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % refused on %', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_seal
  FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();

-- ── Search ───────────────────────────────────────────────────────────────────────────────────────────

-- Search texts are folded by the application: small letters without diacritics, words apart by one space.
CREATE INDEX case_search ON "case" USING gin (to_tsvector('simple', search_text));
CREATE INDEX client_search ON client USING gin (search_text gin_trgm_ops);
CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION search_words_learn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word)
    SELECT DISTINCT heard.word FROM unnest(string_to_array(NEW.search_text, ' ')) AS heard (word)
    WHERE length(heard.word) BETWEEN 3 AND 40
      AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = heard.word)
    ORDER BY 1
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER case_words AFTER INSERT OR UPDATE OF search_text ON "case"
  FOR EACH ROW EXECUTE FUNCTION search_words_learn();

-- Each word of the question may stand for its beginning or, when it is long enough and not a number, for a word
-- spelt almost like it.
CREATE FUNCTION search_query(words text[]) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg(
    '(' || quote_literal(word) || ':*' || coalesce((
      SELECT string_agg(' | ' || quote_literal(near.word), '') FROM (
        SELECT known.word FROM search_word known
        WHERE length(asked.word) >= 4 AND asked.word !~ '[0-9]' AND known.word % asked.word
          AND similarity(known.word, asked.word) >= 0.36
        ORDER BY similarity(known.word, asked.word) DESC LIMIT 20
      ) near), '') || ')',
    ' & ')::tsquery
  FROM unnest(words) AS asked (word)
$$;

-- ── Lists ────────────────────────────────────────────────────────────────────────────────────────────

-- A matter waits for one department at a time.
CREATE UNIQUE INDEX hand_over_one_pending ON hand_over (case_id) WHERE state = 'PENDING';
CREATE INDEX case_open_by_due ON "case" (department_id, due_on, id) WHERE status <> 'SETTLED';

-- ── Registering ──────────────────────────────────────────────────────────────────────────────────────

-- Writes a podanie whole in one round trip: client, case, documents, protocol, number, history. The rules have
-- decided every value before; this only keeps them. The number and the history are taken last, so many counters
-- wait for each other as briefly as can be, and a rollback leaves no gap.
-- In: {submissionKey, at, clientId|null, clientVersion, client{…}|null (null: as it is), case{…}, application{…},
-- documents[…], protocolText, history[{…}]}. Out: the case, its number, and whether this submission had been written before.
CREATE FUNCTION register_application(p jsonb)
RETURNS TABLE (case_id int, registry_year int, registry_number int, repeated boolean) LANGUAGE plpgsql AS $$
DECLARE
  c jsonb := p->'case';
  a jsonb := p->'application';
  moment timestamptz(3) := (p->>'at')::timestamptz(3);
  of_year int := (c->>'registryYear')::int;
  party int := (p->>'clientId')::int;
  new_case int;
  given int;
BEGIN
  -- The same form sent twice at once: the second waits here, and then finds the first.
  PERFORM pg_advisory_xact_lock(hashtextextended(p->>'submissionKey', 1));
  RETURN QUERY
    SELECT k.id, k.registry_year, k.registry_number, true FROM application f JOIN "case" k ON k.id = f.case_id
    WHERE f.submission_key = (p->>'submissionKey')::uuid AND f.registered_by_id = (a->>'registeredById')::int;
  IF FOUND THEN RETURN; END IF;

  IF p->'client' <> 'null' THEN
    IF party IS NULL THEN
      INSERT INTO client (kind, street, postal_code, city, search_text, created_at, updated_at)
        VALUES ('PERSON', '', '', '', '', moment, moment) RETURNING client.id INTO party;
    END IF;
    -- A known client's data are written over only by someone who has seen them as they are.
    UPDATE client SET
      kind = n.kind, first_name = n.first_name, last_name = n.last_name, name = n.name, birth_date = n.birth_date,
      pesel_sealed = decode(n.pesel_sealed, 'base64'), pesel_key = decode(n.pesel_key, 'base64'),
      nip = n.nip, regon = n.regon, krs = n.krs, street = n.street, postal_code = n.postal_code, city = n.city,
      phone_sealed = decode(n.phone_sealed, 'base64'), phone_key = decode(n.phone_key, 'base64'),
      email_sealed = decode(n.email_sealed, 'base64'), email_key = decode(n.email_key, 'base64'),
      ade_address = n.ade_address, search_text = n.search_text,
      version = client.version + (p->>'clientId' IS NOT NULL)::int, updated_at = moment
    FROM jsonb_to_record(p->'client') AS n (
      kind client_kind, first_name text, last_name text, name text, birth_date date, pesel_sealed text,
      pesel_key text, nip text, regon text, krs text, street text, postal_code text, city text, phone_sealed text,
      phone_key text, email_sealed text, email_key text, ade_address text, search_text text)
    WHERE client.id = party
      AND (p->>'clientId' IS NULL OR client.version = (p->>'clientVersion')::int);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'client-changed-meanwhile' USING ERRCODE = 'OK001';
    END IF;
  END IF;

  INSERT INTO "case" (kind, status, registry_year, registry_number, client_id, card_version_id, subject,
                      department_id, assignee_id, destination_id, received_on, due_rule, due_on, out_of_turn,
                      delivery_way, access_code_hash, search_text, created_at, updated_at, closed_at)
  VALUES ('APPLICATION', (c->>'status')::case_status, of_year, -nextval('case_id_seq')::int, party,
          (c->>'cardVersionId')::int, c->>'subject', (c->>'departmentId')::int, (c->>'assigneeId')::int,
          (c->>'destinationId')::int, (c->>'receivedOn')::date, c->>'dueRule', (c->>'dueOn')::date,
          (c->>'outOfTurn')::boolean, (c->>'deliveryWay')::delivery_way, decode(c->>'accessCodeHash', 'base64'),
          c->>'searchText', moment, moment, (c->>'closedAt')::timestamptz(3))
  RETURNING "case".id INTO new_case;

  INSERT INTO application (case_id, submission_key, channel, service_point_id, registered_by_id, letter_date,
                           posting_date, attachments_count, identity_check, identity_note, rodo_way, rodo_version,
                           supplement_call, receipt_prints)
  VALUES (new_case, (p->>'submissionKey')::uuid, (a->>'channel')::channel, (a->>'servicePointId')::int,
          (a->>'registeredById')::int, (a->>'letterDate')::date, (a->>'postingDate')::date,
          (a->>'attachmentsCount')::int, (a->>'identityCheck')::identity_check, a->>'identityNote',
          (a->>'rodoWay')::rodo_way, (a->>'rodoVersion')::int, (a->>'supplementCall')::supplement_call, 0);

  INSERT INTO application_document (case_id, position, name, kind, mandatory, legal_basis, present)
  SELECT new_case, place, d->>'name', (d->>'kind')::required_document_kind, (d->>'mandatory')::boolean, d->>'legalBasis',
         (d->>'present')::boolean
  FROM jsonb_array_elements(p->'documents') WITH ORDINALITY AS list (d, place);

  IF p->>'protocolText' IS NOT NULL THEN
    INSERT INTO protocol (case_id, text, written_by_id, written_at)
    VALUES (new_case, p->>'protocolText', (a->>'registeredById')::int, moment);
  END IF;

  DELETE FROM application_draft d WHERE d.staff_id = (a->>'registeredById')::int;

  INSERT INTO registry_counter (register, year, last) VALUES ('RPW', of_year, 1)
    ON CONFLICT (register, year) DO UPDATE SET last = registry_counter.last + 1
    RETURNING last INTO given;
  UPDATE "case" SET registry_number = given WHERE "case".id = new_case;

  PERFORM history_append((
    SELECT jsonb_agg(line || jsonb_build_object('caseId', new_case) || CASE line->>'type'
      WHEN 'application.registered' THEN jsonb_build_object('data', line->'data' || jsonb_build_object('number', given))
      ELSE '{}' END)
    FROM jsonb_array_elements(p->'history') AS line));

  RETURN QUERY SELECT new_case, of_year, given, false;
END $$;
