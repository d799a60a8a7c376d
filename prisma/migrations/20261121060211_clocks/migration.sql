-- CreateEnum
CREATE TYPE "clock_purpose" AS ENUM ('SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT', 'SUPPLEMENT', 'OPINION', 'URGING', 'APPEAL', 'OTHER');

-- CreateEnum
CREATE TYPE "clock_entry_kind" AS ENUM ('PAUSE', 'PAUSE_END', 'EXTENSION', 'WITHDRAWAL');

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "stopped_on" DATE;

-- CreateTable
CREATE TABLE "clock" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "purpose" "clock_purpose" NOT NULL,
    "rule" TEXT NOT NULL,
    "start_on" DATE NOT NULL,
    "start_time" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "stopped_on" DATE,
    "terms_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "request_key" UUID,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_entry" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "clock_entry_kind" NOT NULL,
    "clock_id" INTEGER,
    "of_id" INTEGER,
    "pause" TEXT,
    "from_on" DATE,
    "to_on" DATE,
    "notice_on" DATE,
    "basis" TEXT NOT NULL,
    "document_id" INTEGER,
    "entered_by_id" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "clock_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_version" (
    "id" SERIAL NOT NULL,
    "calendar" JSONB NOT NULL,
    "policy" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "saved_by_id" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "clocks" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "terms_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clock_case_id_purpose_idx" ON "clock"("case_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "clock_request_key_key" ON "clock"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "clock_entry_request_key_key" ON "clock_entry"("request_key");

-- CreateIndex
CREATE INDEX "clock_entry_case_id_id_idx" ON "clock_entry"("case_id", "id");

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clock"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "clock_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

CREATE INDEX clock_open_by_due ON clock (due_on, id) WHERE closed_at IS NULL;
-- Those still to be computed by a newer calendar or newer choices.
CREATE INDEX clock_open_by_version ON clock (terms_version, id) WHERE closed_at IS NULL;
-- A matter has one clock of a kind that its course opens and closes by itself.
CREATE UNIQUE INDEX clock_one_of_course ON clock (case_id, purpose)
  WHERE closed_at IS NULL AND purpose IN ('SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT');

CREATE FUNCTION clock_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'clock entries are append-only: % refused', TG_OP;
END $$;
CREATE TRIGGER clock_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clock_entry
  FOR EACH STATEMENT EXECUTE FUNCTION clock_entry_refuse();

-- The law and the default choices: what every date was computed by so far.
INSERT INTO terms_version (calendar, policy, saved_at, finished_at)
  VALUES ('{}', '{}', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

-- The clocks that the matters already there have.
INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at, closed_at)
  SELECT id, 'SETTLEMENT', due_rule, received_on, due_on, 1, created_at, closed_at FROM "case" ORDER BY id;
INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
  SELECT case_id, 'HAND_OVER', 'HANDOVER_1WD', (handed_over_at AT TIME ZONE 'Europe/Warsaw')::date, target_on, 1,
         handed_over_at
  FROM hand_over WHERE state = 'PENDING' ORDER BY id;
ALTER TABLE "hand_over" DROP COLUMN "target_on";

-- As before, and with the clocks that start with a podanie: clocks[{purpose, rule, startOn, dueOn}], computed by
-- termsVersion, closed at once when it was settled on the spot.
CREATE OR REPLACE FUNCTION register_application(p jsonb)
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
  -- The same form sent twice at once: the second waits here, and then finds the first. Whether it is the same person
  -- with the same data is for the caller to tell.
  PERFORM pg_advisory_xact_lock(hashtextextended(p->>'submissionKey', 1));
  RETURN QUERY
    SELECT k.id, k.registry_year, k.registry_number, true FROM application f JOIN "case" k ON k.id = f.case_id
    WHERE f.submission_key = (p->>'submissionKey')::uuid;
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

  INSERT INTO application (case_id, submission_key, input_hash, channel, service_point_id, registered_by_id, letter_date,
                           posting_date, attachments_count, identity_check, identity_note, rodo_way, rodo_version,
                           supplement_call, receipt_prints)
  VALUES (new_case, (p->>'submissionKey')::uuid, decode(a->>'inputHash', 'base64'), (a->>'channel')::channel, (a->>'servicePointId')::int,
          (a->>'registeredById')::int, (a->>'letterDate')::date, (a->>'postingDate')::date,
          (a->>'attachmentsCount')::int, (a->>'identityCheck')::identity_check, a->>'identityNote',
          (a->>'rodoWay')::rodo_way, (a->>'rodoVersion')::int, (a->>'supplementCall')::supplement_call, 0);

  INSERT INTO application_document (case_id, position, name, kind, mandatory, legal_basis, present)
  SELECT new_case, place, d->>'name', (d->>'kind')::required_document_kind, (d->>'mandatory')::boolean, d->>'legalBasis',
         (d->>'present')::boolean
  FROM jsonb_array_elements(p->'documents') WITH ORDINALITY AS list (d, place);

  INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at, closed_at)
  SELECT new_case, (t->>'purpose')::clock_purpose, t->>'rule', (t->>'startOn')::date, (t->>'dueOn')::date,
         (p->>'termsVersion')::int, moment, (c->>'closedAt')::timestamptz(3)
  FROM jsonb_array_elements(p->'clocks') AS t;

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
