-- The court fee of a complaint depends on the matter (rozporządzenie RM z 16.12.2003, § 1 and 2): 200 zł by § 2 ust. 6, until
-- the office sets another one for a card. Null: the fee depends on the sum.

-- AlterTable
ALTER TABLE "procedure_card" ADD COLUMN     "court_fee_grosze" INTEGER DEFAULT 20000;
