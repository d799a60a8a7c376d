-- A supplement registered by mistake is cancelled with a reason, by the person or the service point that registered it.

-- AlterTable
ALTER TABLE "supplement" ADD COLUMN     "cancel_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancelled_by_id" INTEGER,
ADD COLUMN     "cancelled_items" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "service_point_id" INTEGER;
