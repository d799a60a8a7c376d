-- Writes a whole podanie in one round trip: client, case, documents, clocks, protocol, settlement, number, history. The
-- rules have decided every value before; this function only stores them. The number and the history come last, so that
-- many counters wait for one another as briefly as possible, and a rollback leaves no gap.
-- In: {submissionKey, at, clientId|null, clientVersion, client{…}|null (null: unchanged), representative{…}|null, case{…},
-- application{…}, documents[…], clocks[…] computed by termsVersion, protocolText|null, settlement{…}|null, history[{…}]}.
-- A line of the history about another case, the source of the podanie, names that case.
-- Out: the case, its number, and whether this submission had been written before.
CREATE OR REPLACE FUNCTION register_application(p jsonb)
RETURNS TABLE (case_id int, registry_series text, registry_year int, registry_number int, repeated boolean) LANGUAGE plpgsql AS $$
DECLARE
  c jsonb := p->'case';
  a jsonb := p->'application';
  moment timestamptz(3) := (p->>'at')::timestamptz(3);
  of_series text := c->>'registrySeries';
  of_year int := (c->>'registryYear')::int;
  party int := (p->>'clientId')::int;
  new_case int;
  new_representative int;
  given int;
BEGIN
  -- When one form is sent twice at once, the second call waits here and then finds the first. The caller checks whether
  -- the person and the data are those of the first call.
  PERFORM pg_advisory_xact_lock(hashtextextended(p->>'submissionKey', 1));
  RETURN QUERY
    SELECT k.id, k.registry_series, k.registry_year, k.registry_number, true FROM application f JOIN "case" k ON k.id = f.case_id
    WHERE f.submission_key = (p->>'submissionKey')::uuid;
  IF FOUND THEN RETURN; END IF;

  IF p->'client' <> 'null' THEN
    IF party IS NULL THEN
      INSERT INTO client (kind, street, postal_code, city, search_text, created_at, updated_at)
        VALUES ('PERSON', '', '', '', '', moment, moment) RETURNING client.id INTO party;
    END IF;
    -- The data of a known client are overwritten only for a person who has seen their present version.
    UPDATE client SET
      kind = n.kind, first_name = n.first_name, last_name = n.last_name, name = n.name, birth_date = n.birth_date,
      pesel_sealed = decode(n.pesel_sealed, 'base64'), pesel_key = decode(n.pesel_key, 'base64'),
      nip = n.nip, regon = n.regon, krs = n.krs, street = n.street, postal_code = n.postal_code, city = n.city,
      country = n.country, phone_sealed = decode(n.phone_sealed, 'base64'),
      phone_key = decode(n.phone_key, 'base64'), email_sealed = decode(n.email_sealed, 'base64'),
      email_key = decode(n.email_key, 'base64'),
      ade_address = n.ade_address, search_text = n.search_text,
      version = client.version + (p->>'clientId' IS NOT NULL)::int, updated_at = moment
    FROM jsonb_to_record(p->'client') AS n (
      kind client_kind, first_name text, last_name text, name text, birth_date date, pesel_sealed text,
      pesel_key text, nip text, regon text, krs text, street text, postal_code text, city text, country text,
      phone_sealed text, phone_key text, email_sealed text, email_key text, ade_address text, search_text text)
    WHERE client.id = party
      AND (p->>'clientId' IS NULL OR client.version = (p->>'clientVersion')::int);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'client-changed-meanwhile' USING ERRCODE = 'OK001';
    END IF;
  END IF;

  -- The number is negative until it is known, so that no two cases share one.
  INSERT INTO "case" (kind, status, registry_series, registry_year, registry_number, client_id, subject, department_id,
                      assignee_id, destination_id, received_on, registered_by_id, due_rule, due_on, out_of_turn,
                      search_text, created_at, updated_at, settled_at, source_case_id)
  VALUES ('APPLICATION', (c->>'status')::case_status, of_series, of_year, -nextval('case_id_seq')::int, party,
          c->>'subject', (c->>'departmentId')::int, (c->>'assigneeId')::int, (c->>'destinationId')::int,
          (c->>'receivedOn')::date, (c->>'registeredById')::int, c->>'dueRule', (c->>'dueOn')::date,
          (c->>'outOfTurn')::boolean, c->>'searchText', moment, moment, (c->>'settledAt')::timestamptz(3),
          (c->>'sourceCaseId')::int)
  RETURNING "case".id INTO new_case;

  INSERT INTO application (case_id, submission_key, input_hash, card_version_id, channel, service_point_id,
                           letter_date, posting_date, attachments_count, identity_check, identity_reason,
                           identity_note, rodo_way, rodo_version, supplement_call, delivery_way, access_code_hash, receipt_prints)
  VALUES (new_case, (p->>'submissionKey')::uuid, decode(a->>'inputHash', 'base64'), (a->>'cardVersionId')::int,
          (a->>'channel')::channel, (a->>'servicePointId')::int, (a->>'letterDate')::date,
          (a->>'postingDate')::date, (a->>'attachmentsCount')::int, (a->>'identityCheck')::identity_check,
          (a->>'identityReason')::identity_reason, a->>'identityNote', (a->>'rodoWay')::rodo_way, (a->>'rodoVersion')::int,
          (a->>'supplementCall')::supplement_call, (a->>'deliveryWay')::delivery_way,
          decode(a->>'accessCodeHash', 'base64'), 0);

  INSERT INTO representative (case_id, first_name, last_name, street, postal_code, city, country, ade_address,
                              named_by_id, named_at, request_key)
  SELECT new_case, r->>'firstName', r->>'lastName', r->>'street', r->>'postalCode', r->>'city', r->>'country',
         r->>'adeAddress', (c->>'registeredById')::int, moment, (p->>'submissionKey')::uuid
  FROM (SELECT p->'representative') AS given (r) WHERE r <> 'null'
  RETURNING id INTO new_representative;

  INSERT INTO application_document (case_id, position, name, kind, mandatory, requirement, legal_basis, for_representative, present)
  SELECT new_case, place, d->>'name', (d->>'kind')::required_document_kind, (d->>'mandatory')::boolean,
         (d->>'requirement')::document_requirement, d->>'legalBasis', (d->>'forRepresentative')::boolean,
         (d->>'present')::boolean
  FROM jsonb_array_elements(p->'documents') WITH ORDINALITY AS list (d, place);

  -- A case that was settled on the spot is closed at once.
  INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at, closed_at)
  SELECT new_case, (t->>'purpose')::clock_purpose, t->>'rule', (t->>'startOn')::date, (t->>'dueOn')::date,
         (p->>'termsVersion')::int, moment, (c->>'settledAt')::timestamptz(3)
  FROM jsonb_array_elements(p->'clocks') AS t;

  IF p->>'protocolText' IS NOT NULL THEN
    INSERT INTO protocol (case_id, number, text, written_by_id, written_at)
    VALUES (new_case, 1, p->>'protocolText', (c->>'registeredById')::int, moment);
  END IF;

  IF p->>'settlement' IS NOT NULL THEN
    INSERT INTO settlement (case_id, outcome, how, settled_on, settled_by_id, settled_at, request_key)
    VALUES (new_case, (p->'settlement'->>'outcome')::outcome, p->'settlement'->>'how',
            (p->'settlement'->>'settledOn')::date, (c->>'registeredById')::int, moment,
            (p->>'submissionKey')::uuid);
  END IF;

  DELETE FROM application_draft d WHERE d.staff_id = (c->>'registeredById')::int;

  INSERT INTO registry_counter (register, year, last) VALUES (of_series, of_year, 1)
    ON CONFLICT (register, year) DO UPDATE SET last = registry_counter.last + 1
    RETURNING last INTO given;
  UPDATE "case" SET registry_number = given WHERE "case".id = new_case;

  PERFORM history_append((
    SELECT jsonb_agg(jsonb_build_object('caseId', new_case) || line || CASE line->>'type'
      WHEN 'application.registered' THEN jsonb_build_object('data', line->'data' || jsonb_build_object('number', given))
      WHEN 'case.grew' THEN jsonb_build_object('data', jsonb_build_object(
        'number', of_series || '/' || given || '/' || of_year))
      WHEN 'representative.named' THEN jsonb_build_object('data', jsonb_build_object('representativeId', new_representative))
      ELSE '{}' END)
    FROM jsonb_array_elements(p->'history') AS line));

  RETURN QUERY SELECT new_case, of_series, of_year, given, false;
END $$;
