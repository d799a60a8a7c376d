-- Of what comes in, the same bytes count once in a case. Each letter of the office is its own document.
DROP INDEX "document_counting";
CREATE UNIQUE INDEX "document_counting" ON "document"("case_id", "sha256")
  WHERE "cancelled_at" IS NULL AND "direction" = 'INCOMING';
