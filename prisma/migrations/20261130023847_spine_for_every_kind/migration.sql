-- The spine keeps what every kind of case has. What only a podanie has (its card, the way of the answer, the hash of its
-- access code) goes to its own table; who registered it is the spine's.

DO $$
BEGIN
  IF EXISTS (SELECT FROM "case" k WHERE NOT EXISTS (SELECT FROM application a WHERE a.case_id = k.id)) THEN
    RAISE EXCEPTION 'są sprawy bez podania; ich karta, sposób odbioru i kod nie mają dokąd przejść';
  END IF;
END $$;

ALTER TABLE "application" ADD COLUMN "card_version_id" INTEGER,
  ADD COLUMN "delivery_way" "delivery_way",
  ADD COLUMN "access_code_hash" BYTEA;
UPDATE application a
  SET card_version_id = k.card_version_id, delivery_way = k.delivery_way, access_code_hash = k.access_code_hash
  FROM "case" k WHERE k.id = a.case_id;

ALTER TABLE "case" ADD COLUMN "registered_by_id" INTEGER,
  -- Every number so far is one of the register of incoming mail.
  ADD COLUMN "registry_series" TEXT NOT NULL DEFAULT 'RPW';
UPDATE "case" k SET registered_by_id = a.registered_by_id FROM application a WHERE a.case_id = k.id;

ALTER TABLE "application" ALTER COLUMN "card_version_id" SET NOT NULL,
  ALTER COLUMN "delivery_way" SET NOT NULL,
  ALTER COLUMN "access_code_hash" SET NOT NULL,
  DROP COLUMN "registered_by_id",
  ADD CONSTRAINT "application_card_version_id_fkey" FOREIGN KEY ("card_version_id") REFERENCES "card_version"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case" ALTER COLUMN "registry_series" DROP DEFAULT,
  ALTER COLUMN "client_id" DROP NOT NULL,
  DROP COLUMN "card_version_id",
  DROP COLUMN "delivery_way",
  DROP COLUMN "access_code_hash";

DROP INDEX "case_registry_year_registry_number_key";
CREATE UNIQUE INDEX "case_registry_series_registry_year_registry_number_key"
  ON "case"("registry_series", "registry_year", "registry_number");
-- What a person registered today, also who has registered for years.
DROP INDEX "case_created_at_idx";
CREATE INDEX "case_registered_by_id_created_at_idx" ON "case"("registered_by_id", "created_at");

-- A reminder is about a thing of any module in a case: its topic and its id there, and words for what no table of the
-- spine says.
CREATE TYPE "reminder_topic" AS ENUM ('CLOCK', 'COLLECTION');
ALTER TABLE "reminder" ADD COLUMN "case_id" INTEGER,
  ADD COLUMN "topic" "reminder_topic",
  ADD COLUMN "topic_id" INTEGER,
  ADD COLUMN "since_on" DATE,
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
UPDATE reminder r SET topic = 'CLOCK', topic_id = t.id, case_id = t.case_id FROM clock t WHERE t.id = r.clock_id;
UPDATE reminder r SET topic = 'COLLECTION', topic_id = w.id, case_id = w.case_id,
    since_on = (w.received_at AT TIME ZONE 'Europe/Warsaw')::date, note = w.title || ' (' || p.name || ')'
  FROM collection w JOIN service_point p ON p.id = w.point_id WHERE w.id = r.collection_id;
-- A clock or a collection is never deleted; what one might have left behind is about nothing.
DELETE FROM reminder WHERE case_id IS NULL;

DROP VIEW reminder_unread;
-- With the columns go their indexes and the check that there is one of them.
ALTER TABLE "reminder" DROP COLUMN "clock_id",
  DROP COLUMN "collection_id",
  ALTER COLUMN "case_id" SET NOT NULL,
  ALTER COLUMN "topic" SET NOT NULL,
  ALTER COLUMN "topic_id" SET NOT NULL,
  ADD CONSTRAINT "reminder_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "reminder_topic_topic_id_due_on_kind_staff_id_key"
  ON "reminder"("topic", "topic_id", "due_on", "kind", "staff_id");

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- All that are not read, for putting away those that are no longer true.
CREATE INDEX reminder_waiting ON reminder (topic, topic_id) WHERE read_at IS NULL;

-- What is still to be read: the term runs, and ends on the day that was told; the document still waits at the counter.
-- A topic that is not named here is true until it is read.
CREATE VIEW reminder_unread AS
  SELECT r.* FROM reminder r
  LEFT JOIN clock t ON r.topic = 'CLOCK' AND t.id = r.topic_id
  LEFT JOIN collection w ON r.topic = 'COLLECTION' AND w.id = r.topic_id
  WHERE r.read_at IS NULL AND CASE r.topic
    WHEN 'CLOCK' THEN t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on = r.due_on
    WHEN 'COLLECTION' THEN w.state = 'AT_COUNTER'
    ELSE true END;
