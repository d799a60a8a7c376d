-- AlterEnum
ALTER TYPE "mail_category" ADD VALUE 'ENVIRONMENT_DOCUMENT' AFTER 'ENVIRONMENT';

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "procedure" "card_procedure";

-- A matter by e-mail goes on by the law of its category, not by the code. The categories and the procedures share names.
UPDATE "case" k SET procedure = t.category::text::card_procedure
FROM mail_thread t
WHERE t.case_id = k.id
  AND t.category IN ('PUBLIC_INFORMATION', 'REUSE', 'ENVIRONMENT', 'ACCESSIBILITY', 'DIGITAL_ACCESSIBILITY',
                     'PERSONAL_DATA', 'PETITION', 'COMPLAINT', 'MOTION');
