-- AlterTable
ALTER TABLE "application_document" ADD COLUMN     "for_representative" BOOLEAN NOT NULL DEFAULT false;

-- The lists on file take it from the cards. A case with a representative whose power of attorney never came lacks it
-- (KPA art. 33 § 3), and waits for it until it is settled.
UPDATE application_document d SET for_representative = true
FROM application a JOIN required_document r ON r.version_id = a.card_version_id AND r.for_representative
WHERE a.case_id = d.case_id AND r.name = d.name;

UPDATE application_document d SET mandatory = true
WHERE d.for_representative
  AND EXISTS (SELECT FROM representative r WHERE r.case_id = d.case_id AND r.ended_at IS NULL);

UPDATE application a SET supplement_call = 'WAITING'
FROM "case" k
WHERE k.id = a.case_id AND k.settled_at IS NULL AND k.closed_at IS NULL
  AND EXISTS (SELECT FROM application_document d
              WHERE d.case_id = a.case_id AND d.for_representative AND d.mandatory AND d.requirement = 'FORMAL'
                AND NOT d.present AND d.supplement_id IS NULL);
