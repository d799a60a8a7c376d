DROP INDEX "document_case_id_sha256_key";
CREATE INDEX "document_case_id_id_idx" ON "document"("case_id", "id");

-- By hand: the same bytes count once in a case; those struck out may come again.
CREATE UNIQUE INDEX "document_counting" ON "document"("case_id", "sha256") WHERE "cancelled_at" IS NULL;
