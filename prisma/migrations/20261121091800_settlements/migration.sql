-- What was settled before outcomes were kept: at the counter, or as the form of its card says.
INSERT INTO settlement (case_id, outcome, how, settled_on, settled_by_id, settled_at, request_key)
  SELECT k.id,
         CASE WHEN h.type = 'application.settled' THEN 'ON_THE_SPOT' WHEN v.settlement_form ILIKE '%decyzj%' THEN 'DECISION'
              WHEN v.settlement_form ILIKE '%zaświadczen%' THEN 'CERTIFICATE' ELSE 'INFORMATION' END::outcome,
         coalesce(h.data->>'how', 'Załatwione na miejscu'), (k.settled_at AT TIME ZONE 'Europe/Warsaw')::date,
         h.actor_id, k.settled_at, gen_random_uuid()
  FROM "case" k JOIN card_version v ON v.id = k.card_version_id
  JOIN LATERAL (SELECT type, actor_id, data FROM history
                WHERE case_id = k.id AND type IN ('application.settled', 'case.settled') AND actor_id IS NOT NULL
                ORDER BY id DESC LIMIT 1) h ON true
  WHERE k.status = 'SETTLED';
