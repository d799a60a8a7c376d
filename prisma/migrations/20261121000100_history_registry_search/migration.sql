-- What Prisma's schema cannot say: search by words, and indexes of a part of a table.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The functions of prisma/functions as they were last made: its runner keeps it.
CREATE TABLE "database_function" (
    "name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "database_function_pkey" PRIMARY KEY ("name")
);

-- ── Search ───────────────────────────────────────────────────────────────────────────────────────────

-- Search texts are folded by the application: small letters without diacritics, words apart by one space.
CREATE INDEX case_search ON "case" USING gin (to_tsvector('simple', search_text));
CREATE INDEX client_search ON client USING gin (search_text gin_trgm_ops);
CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops);

-- ── Lists ────────────────────────────────────────────────────────────────────────────────────────────

-- A matter waits for one department at a time.
CREATE UNIQUE INDEX hand_over_one_pending ON hand_over (case_id) WHERE state = 'PENDING';
CREATE INDEX case_open_by_due ON "case" (department_id, due_on, id) WHERE status <> 'SETTLED';
