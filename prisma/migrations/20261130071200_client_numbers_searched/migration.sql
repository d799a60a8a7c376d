-- CreateIndex
CREATE INDEX "client_regon_idx" ON "client"("regon");

-- CreateIndex
CREATE INDEX "client_krs_idx" ON "client"("krs");
