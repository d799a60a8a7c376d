-- The metryka names the post of everybody who acted (KPA art. 66a).
GRANT SELECT ("position") ON staff_member TO okienko_reader;
