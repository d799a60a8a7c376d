-- CreateEnum
CREATE TYPE "card_procedure" AS ENUM ('KPA', 'TAX', 'PETITION', 'COMPLAINT', 'MOTION', 'PUBLIC_INFORMATION', 'REUSE', 'ENVIRONMENT', 'ACCESSIBILITY', 'DIGITAL_ACCESSIBILITY', 'PERSONAL_DATA', 'CIVIL');

-- CreateEnum
CREATE TYPE "authority_kind" AS ENUM ('SKO', 'VOIVODE', 'COUNCIL', 'COURT', 'OTHER');

-- AlterTable
ALTER TABLE "procedure_card" ADD COLUMN     "higher_authority_id" INTEGER,
ADD COLUMN     "procedure" "card_procedure" NOT NULL DEFAULT 'KPA',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "ade" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "urges_petitions" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "authority" (
    "id" SERIAL NOT NULL,
    "kind" "authority_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "genitive" TEXT NOT NULL,
    "seat" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "ade" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "authority_name_seat_key" ON "authority"("name", "seat");

-- CreateIndex
CREATE INDEX "procedure_card_higher_authority_id_idx" ON "procedure_card"("higher_authority_id");

-- AddForeignKey
ALTER TABLE "procedure_card" ADD CONSTRAINT "procedure_card_higher_authority_id_fkey" FOREIGN KEY ("higher_authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The authorities that an office names in its first letters; the office enters their seats and addresses.
INSERT INTO authority (kind, name, genitive) VALUES
  ('SKO', 'Samorządowe Kolegium Odwoławcze', 'Samorządowego Kolegium Odwoławczego'),
  ('VOIVODE', 'Wojewoda ………', 'Wojewody ………'),
  ('COUNCIL', 'Rada ………', 'Rady ………'),
  ('COURT', 'Wojewódzki Sąd Administracyjny', 'Wojewódzkiego Sądu Administracyjnego'),
  -- Ustawa o otwartych danych art. 43 ust. 1.
  ('OTHER', 'Minister właściwy do spraw informatyzacji', 'Ministra właściwego do spraw informatyzacji');

-- Existing cards get the procedure of the act that sets their term, and of the tax act that they cite.
UPDATE procedure_card c SET procedure = CASE
    WHEN v.term_rule LIKE 'PET\_%' THEN 'PETITION'
    WHEN v.term_rule LIKE 'KPA\_237%' THEN 'COMPLAINT'
    WHEN v.term_rule LIKE 'KPA\_244%' THEN 'MOTION'
    WHEN v.term_rule LIKE 'UDIP\_%' THEN 'PUBLIC_INFORMATION'
    WHEN v.term_rule LIKE 'REUSE\_%' THEN 'REUSE'
    WHEN v.term_rule LIKE 'SRODOWISKO\_%' THEN 'ENVIRONMENT'
    WHEN v.term_rule LIKE 'DOST\_%' THEN 'ACCESSIBILITY'
    WHEN v.term_rule LIKE 'DOSTCYF\_%' THEN 'DIGITAL_ACCESSIBILITY'
    WHEN v.term_rule LIKE 'RODO\_%' THEN 'PERSONAL_DATA'
    WHEN v.term_rule LIKE 'CEL\_%' THEN 'CIVIL'
    WHEN array_to_string(v.legal_basis, ' ') LIKE '%Ordynacja podatkowa%' THEN 'TAX'
    ELSE 'KPA' END::card_procedure
FROM (SELECT DISTINCT ON (card_id) card_id, term_rule, legal_basis FROM card_version ORDER BY card_id, number DESC) v
WHERE v.card_id = c.id;
UPDATE procedure_card c SET higher_authority_id = a.id FROM authority a
WHERE c.procedure IN ('KPA', 'TAX', 'COMPLAINT', 'PUBLIC_INFORMATION', 'ENVIRONMENT') AND a.kind = 'SKO'
   OR c.procedure = 'REUSE' AND a.kind = 'OTHER';

-- The first sentence of these letters depends on the procedure, so it comes with their data: the templates of the
-- program lose theirs. A template that the office has written stays.
INSERT INTO letter_template_version (template_id, number, source, note, saved_at)
SELECT t.id, v.number + 1, regexp_replace(v.source, '#lead\[[^\n]*\]\n', ''), 'Pierwsze zdanie zależy od trybu', v.saved_at
FROM letter_template t
JOIN LATERAL (SELECT * FROM letter_template_version w WHERE w.template_id = t.id ORDER BY w.number DESC LIMIT 1) v ON true
WHERE v.saved_by_id IS NULL AND t.kind IN ('CALL', 'FEE_CALL', 'SEPARATE_MATTERS', 'REFERRAL_NOTICE')
  AND v.source ~ '#lead\[[^\n]*\]\n';

-- The letters of a case name its authorities.
GRANT SELECT ON "authority" TO okienko_reader;
