-- CreateTable
CREATE TABLE "call_defect" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "letter_id" INTEGER,
    "clock_id" INTEGER,
    "supplement_id" INTEGER,

    CONSTRAINT "call_defect_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "call_defect_case_id_id_idx" ON "call_defect"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "call_defect_letter_id_position_key" ON "call_defect"("letter_id", "position");

-- AddForeignKey
ALTER TABLE "call_defect" ADD CONSTRAINT "call_defect_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_defect" ADD CONSTRAINT "call_defect_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_defect" ADD CONSTRAINT "call_defect_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clock"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_defect" ADD CONSTRAINT "call_defect_supplement_id_fkey" FOREIGN KEY ("supplement_id") REFERENCES "supplement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "call_defect" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "call_defect" TO okienko_reader;
CREATE POLICY of_case ON "call_defect" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "call_defect".case_id));

-- The defects of the calls that wait for an answer. A document that came after the call was signed has mended its defect.
INSERT INTO call_defect (case_id, position, text, letter_id, clock_id, supplement_id)
SELECT l.case_id, d.place, d.text, l.id, l.clock_id,
       (SELECT max(f.supplement_id) FROM application_document f JOIN supplement s ON s.id = f.supplement_id
        WHERE f.case_id = l.case_id AND f.name = d.text AND s.registered_at > l.signed_at)
FROM letter l LEFT JOIN clock t ON t.id = l.clock_id
CROSS JOIN LATERAL jsonb_array_elements_text(l.content->'defects') WITH ORDINALITY AS d (text, place)
WHERE l.kind = 'CALL' AND d.text <> '' AND (l.state = 'SENT' OR l.state = 'DELIVERED' AND t.closed_at IS NULL);

-- A call made outside Okienko had a description in place of a list.
INSERT INTO call_defect (case_id, position, text, clock_id)
SELECT t.case_id, 1, coalesce(nullif(t.note, ''), 'braki wskazane w wezwaniu'), t.id
FROM clock t WHERE t.rule = 'KPA_64_7D' AND t.closed_at IS NULL
  AND NOT EXISTS (SELECT FROM call_defect d WHERE d.clock_id = t.id);
