import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { HistoryType } from '../../audit/schema';
import {
  ENTRIES_OF_CLOCK,
  ENTRY_JSON,
  SETTLEMENT_JOINS,
  SETTLEMENT_TERMS,
} from '../../cases/queries/clocks/load';
import { counterOf } from '../../correspondence/queries/counter-of-case';
import { OWN_PURPOSES } from '../schema/public-case';

/** The day of a moment in Warsaw. */
const day = (moment: Prisma.Sql) => Prisma.sql`(${moment} AT TIME ZONE 'Europe/Warsaw')::date`;

/** The acts that change what the page tells; the moment of the last of them is that of the page. */
const TOLD = [
  'application.registered',
  'application.settled',
  'application.corrected',
  'application.cancelled',
  'application.restored',
  'application.supplemented',
  'application.supplement-cancelled',
  'hand-over.sent',
  'hand-over.accepted',
  'hand-over.refused',
  'hand-over.withdrawn',
  'hand-over.sent-back',
  'case.assigned',
  'case.settled',
  'case.reopened',
  'case.separated',
  'case.separation-withdrawn',
  'clock.opened',
  'clock.closed',
  'clock.reopened',
  'clock.moved',
  'clock.date-notified',
  'clock.pause-added',
  'clock.pause-ended',
  'clock.entry-withdrawn',
  'collection.sent',
  'collection.received',
  'collection.issued',
  'collection.issue-taken-back',
  'collection.given-back',
  'collection.withdrawn',
  'letter.sent',
  'letter.sending-taken-back',
  'letter.came-back',
  'letter.delivered',
  'letter.delivery-taken-back',
  'representative.named',
  'representative.ended',
] as const satisfies readonly HistoryType[];

/** The names of the department `u` in the sentences of a resident. */
const UNIT = (u: Prisma.Sql) => Prisma.sql`
  jsonb_build_object('name', ${u}.name, 'nameEn', ${u}.name_en, 'nameUk', ${u}.name_uk, 'genitive', ${u}.genitive,
                     'locative', ${u}.locative)`;

/** The letter `l` without its contents and addressee. */
const LETTER = Prisma.sql`
  jsonb_build_object('kind', l.kind, 'state', l.state, 'way', l.way, 'sentOn', l.sent_on, 'deliveredOn', l.delivered_on)`;

/** The documents of the card's list, with the names that the card has for them in other languages. */
const DOCUMENTS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'name', f.name, 'nameEn', coalesce(r.name_en, ''), 'nameUk', coalesce(r.name_uk, ''), 'mandatory', f.mandatory AND f.requirement = 'FORMAL',
    'filed', f.present, 'received', f.present OR f.supplement_id IS NOT NULL) ORDER BY f.position, f.id)
  FROM application_document f
  LEFT JOIN LATERAL (
    SELECT d.name_en, d.name_uk FROM required_document d
    WHERE d.version_id = a.card_version_id AND d.name = f.name LIMIT 1) r ON true
  WHERE f.case_id = k.id`;

/** The defect `d` of a call. */
const DEFECT = Prisma.sql`jsonb_build_object('text', d.text, 'met', d.supplement_id IS NOT NULL)`;

/**
 * The delivered calls, but not those whose delivery was noted by mistake: neither a letter nor a defect names their
 * closed clock any more, and its pause is withdrawn. A call that was met before its pause began stays.
 */
const CALLS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'rule', w.rule, 'fee', EXISTS (SELECT FROM clock_entry e WHERE e.case_id = k.id AND e.clock_id = w.id AND e.pause = 'FEE'),
    'deliveredOn', w.start_on, 'dueOn', w.due_on, 'open', w.closed_at IS NULL, 'stopped', w.stopped_on IS NOT NULL,
    'defects', (SELECT jsonb_agg(${DEFECT} ORDER BY d.id) FROM call_defect d WHERE d.case_id = k.id AND d.clock_id = w.id),
    'amountGrosze', l.content->'amountGrosze') ORDER BY w.id)
  FROM clock w LEFT JOIN letter l ON l.clock_id = w.id
  WHERE w.case_id = k.id AND w.purpose = 'SUPPLEMENT'
    AND (w.closed_at IS NULL OR l.id IS NOT NULL
      OR EXISTS (SELECT FROM call_defect d WHERE d.case_id = k.id AND d.clock_id = w.id) OR NOT EXISTS (
      SELECT FROM clock_entry e JOIN clock_entry x ON x.case_id = k.id AND x.answers_to_id = e.id
      WHERE x.kind = 'WITHDRAWAL' AND e.case_id = k.id AND e.clock_id = w.id AND e.kind = 'PAUSE'))`;

/**
 * The other terms that the resident keeps: open ones, and a remedy that ended with the closing of the case; not those of
 * another party, whose letter has another addressee.
 */
const OWN_TERMS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'purpose', w.purpose, 'rule', w.rule, 'dueOn', w.due_on,
    'settling', s.id IS NOT NULL AND s.letter_id IS NOT DISTINCT FROM l.id) ORDER BY w.id)
  FROM clock w
  LEFT JOIN letter l ON l.case_id = k.id AND w.id IN (l.clock_id, l.second_clock_id)
  LEFT JOIN settlement s ON s.case_id = k.id AND s.reopened_at IS NULL
  WHERE w.case_id = k.id AND w.purpose::text = ANY (${[...OWN_PURPOSES]}) AND w.stopped_on IS NULL
    AND (w.closed_at IS NULL OR w.purpose = 'APPEAL' AND w.closed_at = k.closed_at)
    AND (l.id IS NULL OR l.to_client OR l.id = s.letter_id)`;

/** The signed letters to the client, newest first: one of them may settle the case before a person has noted that. */
const SIGNED = Prisma.sql`
  SELECT jsonb_agg(${LETTER} || jsonb_build_object(
    'basis', l.content->>'basis', 'signedOn', ${day(Prisma.sql`l.signed_at`)},
    'former', coalesce(l.signed_at < (SELECT max(s.reopened_at) FROM settlement s WHERE s.case_id = k.id), false),
    'atCounter', EXISTS (SELECT FROM collection w WHERE w.letter_id = l.id AND w.state IN ('SENT', 'AT_COUNTER'))) ORDER BY l.id DESC)
  FROM letter l
  WHERE l.case_id = k.id AND l.to_client AND l.signed_at IS NOT NULL AND l.content->>'settles' IS DISTINCT FROM 'false'
    AND l.state IN ('SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED')`;

const SETTLEMENTS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'outcome', s.outcome, 'on', s.settled_on, 'reopenedOn', ${day(Prisma.sql`s.reopened_at`)},
    'authority', (SELECT r.authority FROM referral r WHERE r.case_id = k.id AND r.request_key = s.request_key),
    'letter', (SELECT ${LETTER} FROM letter l WHERE l.id = s.letter_id)) ORDER BY s.id)
  FROM settlement s WHERE s.case_id = k.id`;

const COLLECTIONS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'kind', w.kind, 'state', w.state, 'point', at.name, 'address', at.address,
    'receivedOn', ${day(Prisma.sql`w.received_at`)},
    'on', ${day(Prisma.sql`CASE w.state WHEN 'SENT' THEN w.sent_at WHEN 'AT_COUNTER' THEN w.received_at
                           WHEN 'ISSUED' THEN w.issued_at ELSE w.given_back_at END`)}) ORDER BY w.id)
  FROM collection w JOIN service_point at ON at.id = w.point_id
  WHERE w.case_id = k.id AND w.state <> 'WITHDRAWN'`;

const HAND_OVERS = Prisma.sql`
  SELECT jsonb_agg(jsonb_build_object(
    'state', h.state, 'to', ${UNIT(Prisma.sql`u`)}, 'handedOverOn', ${day(Prisma.sql`h.handed_over_at`)},
    'decidedOn', ${day(Prisma.sql`h.decided_at`)}, 'sentBackOn', ${day(Prisma.sql`h.sent_back_at`)}) ORDER BY h.id)
  FROM hand_over h JOIN department u ON u.id = h.to_department_id WHERE h.case_id = k.id`;

const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((${rows}), '[]')`;

/** SQL: the row `found` with the public facts (`PublicCase`) of the podanie `a` of the case `k`. */
export const PUBLIC_FACTS = Prisma.sql`
  SELECT jsonb_build_object(
    'publicStatus', v.public_status, 'card', jsonb_build_object('name', v.name, 'nameEn', v.name_en, 'nameUk', v.name_uk), 'settlementForm', v.settlement_form, 'procedure', pc.procedure, 'status', k.status,
    'unit', ${UNIT(Prisma.sql`d`)} || jsonb_build_object('room', d.desk_room, 'phone', d.desk_phone, 'hours', d.desk_hours),
    'destination', ${UNIT(Prisma.sql`e`)},
    'receivedOn', k.received_on,
    'cancelledOn', CASE k.status WHEN 'CANCELLED' THEN ${day(Prisma.sql`k.settled_at`)} END, 'deliveryWay', a.delivery_way,
    'clock', jsonb_build_object(
      'id', t.id, 'rule', t.rule, 'startOn', t.start_on, 'startTime', t.start_time, 'cameOn', t.came_on, 'amount', t.amount,
      'entries', ${list(Prisma.sql`SELECT jsonb_agg(${ENTRY_JSON} || '{"basis": ""}' ORDER BY e.id)
                           FROM clock_entry e WHERE ${ENTRIES_OF_CLOCK}`)}),
    'terms', ${SETTLEMENT_TERMS},
    'channel', a.channel, 'point', p.name,
    'counter', (SELECT jsonb_build_object('point', at.name, 'address', at.address)
                FROM (${counterOf(Prisma.sql`k.id`)}) at),
    'documents', ${list(DOCUMENTS)}, 'awaited', a.supplement_call = 'WAITING',
    'calls', ${list(CALLS)}, 'ownTerms', ${list(OWN_TERMS)},
    'supplements', ${list(Prisma.sql`
      SELECT jsonb_agg(jsonb_build_object('on', s.received_on, 'complete', s.complete,
        'cancelledOn', ${day(Prisma.sql`s.cancelled_at`)}) ORDER BY s.id)
      FROM supplement s WHERE s.case_id = k.id`)},
    'sentDefects', ${list(Prisma.sql`
      SELECT jsonb_agg(${DEFECT} ORDER BY d.id) FROM call_defect d JOIN letter l ON l.id = d.letter_id
      WHERE d.case_id = k.id AND d.clock_id IS NULL AND l.state = 'SENT'`)},
    'letters', ${list(Prisma.sql`
      SELECT jsonb_agg(${LETTER} ORDER BY l.id) FROM letter l
      WHERE l.case_id = k.id AND (l.state = 'UNDELIVERED' AND l.to_client
                                  OR l.state = 'SENT' AND l.kind IN ('CALL', 'FEE_CALL'))`)},
    'signed', ${list(SIGNED)}, 'settlements', ${list(SETTLEMENTS)}, 'collections', ${list(COLLECTIONS)}, 'handOvers', ${list(HAND_OVERS)},
    'updatedAt', to_char(coalesce((SELECT max(h.at) FROM history h WHERE h.case_id = k.id AND h.type = ANY (${[...TOLD]})),
                                     k.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS found
  FROM card_version v JOIN procedure_card pc ON pc.id = v.card_id JOIN department d ON d.id = k.department_id JOIN department e ON e.id = k.destination_id
  ${SETTLEMENT_JOINS}
  LEFT JOIN service_point p ON p.id = a.service_point_id
  WHERE v.id = a.card_version_id`;
