-- What was registered today, also by someone who has registered for years.
CREATE INDEX "case_created_at_idx" ON "case"("created_at");
-- Who accepted last in a department.
CREATE INDEX hand_over_last_accepted ON hand_over (to_department_id, decided_at) WHERE state = 'ACCEPTED';
-- How much each person of a department has open.
CREATE INDEX case_open_by_assignee ON "case" (department_id, assignee_id) WHERE status = 'IN_PROGRESS';
