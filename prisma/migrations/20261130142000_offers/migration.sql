-- A request for re-use may be answered by an offer with conditions or fees, which the applicant answers in 14 days
-- (ustawa o otwartych danych art. 41 ust. 1 pkt 4 and ust. 2).

-- AlterEnum
ALTER TYPE "clock_purpose" ADD VALUE 'OFFER' BEFORE 'OTHER';

-- AlterEnum
ALTER TYPE "letter_kind" ADD VALUE 'OFFER' BEFORE 'INFORMATION';

-- AlterEnum
ALTER TYPE "outcome" ADD VALUE 'OFFER' BEFORE 'REFERRAL';
