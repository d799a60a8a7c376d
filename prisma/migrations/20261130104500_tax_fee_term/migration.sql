-- The term of a call to pay in a tax matter has a rule of its own: its words speak of the fee.
UPDATE clock t SET rule = 'OP_169_2_7D'
WHERE t.rule = 'OP_169_7D'
  AND EXISTS (SELECT FROM clock_entry e WHERE e.case_id = t.case_id AND e.clock_id = t.id AND e.pause = 'FEE');
