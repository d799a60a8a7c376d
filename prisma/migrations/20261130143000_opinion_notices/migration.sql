-- The party is notified when another authority is asked for its position (KPA art. 106 § 2).

-- AlterEnum
ALTER TYPE "letter_kind" ADD VALUE 'OPINION_NOTICE' BEFORE 'REFERRAL';
