-- An odpis of a civil-status record and a wypis i wyrys of a local plan are no certificates (zaświadczenia).

-- AlterEnum
ALTER TYPE "letter_kind" ADD VALUE 'TRANSCRIPT' BEFORE 'INFORMATION';
ALTER TYPE "letter_kind" ADD VALUE 'EXTRACT' BEFORE 'INFORMATION';

-- AlterEnum
ALTER TYPE "outcome" ADD VALUE 'TRANSCRIPT' BEFORE 'REFUSAL';
ALTER TYPE "outcome" ADD VALUE 'EXTRACT' BEFORE 'REFUSAL';
