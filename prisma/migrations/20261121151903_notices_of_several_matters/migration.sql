-- The notices of several matters that a new podanie may answer in time (KPA art. 66 § 2).
CREATE INDEX clock_several_matters ON clock (due_on, case_id) WHERE rule = 'KPA_66_14D';
