-- The list of cases of the whole office, each tab in the order in which it is read: open cases by the nearest term,
-- those whose term stands last; open cases and ended ones by the latest number.
CREATE INDEX case_open_by_term ON "case" ((stopped_on IS NOT NULL), due_on, id)
  WHERE status IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS');
CREATE INDEX case_open_newest ON "case" (id)
  WHERE status IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS');
CREATE INDEX case_over_newest ON "case" (id)
  -- Not IN the ended ones: CANCELLED is new in the transaction of an upgrade and cannot be named in it.
  WHERE status NOT IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS');
