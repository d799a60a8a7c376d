// Asks as the office: a resident asks, by the code of the case.

import type { RegistryNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { PublicCase } from '../schema/case';
import { ENTRIES_OF_CLOCK, ENTRY_JSON, SETTLEMENT_JOINS, SETTLEMENT_TERMS } from './clocks/load';

/** Stands for the hash of a case that does not exist or has no code: no code has this hash. */
const NO_HASH = new Uint8Array(32);

/**
 * The hash of the access code of a numbered case, and the case when its hash is among `codeHashes`. One statement and
 * one row of one shape, whether the number exists or not; the case is put together only for the holder of the code.
 */
export async function publicCaseByCode(
  { series, number, year }: RegistryNumber,
  codeHashes: Uint8Array<ArrayBuffer>[],
): Promise<{ accessCodeHash: Uint8Array; found: PublicCase | null }> {
  const [row] = await db().$queryRaw<[{ accessCodeHash: Uint8Array; found: PublicCase | null }]>`/* status */
    SELECT coalesce(a.access_code_hash, ${NO_HASH}) AS "accessCodeHash", facts.found
    FROM (SELECT 1) always
    LEFT JOIN "case" k ON k.registry_series = ${series} AND k.registry_year = ${year} AND k.registry_number = ${number}
    LEFT JOIN application a ON a.case_id = k.id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object(
        'publicStatus', v.public_status, 'card', v.name, 'settlementForm', v.settlement_form, 'status', k.status,
        'unit', jsonb_build_object('name', d.name, 'genitive', d.genitive, 'room', d.desk_room,
                                   'phone', d.desk_phone, 'hours', d.desk_hours),
        'destination', jsonb_build_object('name', e.name, 'genitive', e.genitive),
        'receivedOn', k.received_on, 'deliveryWay', a.delivery_way,
        'clock', jsonb_build_object(
          'id', t.id, 'rule', t.rule, 'startOn', t.start_on, 'startTime', t.start_time,
          'entries', coalesce((SELECT jsonb_agg(${ENTRY_JSON} || '{"basis": ""}' ORDER BY e.id)
                               FROM clock_entry e WHERE ${ENTRIES_OF_CLOCK}), '[]')),
        'terms', ${SETTLEMENT_TERMS},
        'channel', a.channel, 'point', p.name,
        'missing', coalesce((
          SELECT jsonb_agg(f.name ORDER BY f.id) FROM application_document f
          WHERE f.case_id = k.id AND f.mandatory AND f.requirement = 'FORMAL' AND NOT f.present
            AND f.supplement_id IS NULL AND a.supplement_call = 'WAITING'), '[]'),
        'collect', (
          SELECT jsonb_build_object('point', at.name, 'address', at.address)
          FROM collection w JOIN service_point at ON at.id = w.point_id
          WHERE w.case_id = k.id AND w.state = 'AT_COUNTER' ORDER BY w.id DESC LIMIT 1),
        'settledOn', (k.settled_at AT TIME ZONE 'Europe/Warsaw')::date,
        'updatedAt', to_char(k.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'handOvers', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
            'state', h.state, 'to', jsonb_build_object('name', u.name, 'genitive', u.genitive),
            'handedOverOn', (h.handed_over_at AT TIME ZONE 'Europe/Warsaw')::date,
            'decidedOn', (h.decided_at AT TIME ZONE 'Europe/Warsaw')::date,
            'sentBackOn', (h.sent_back_at AT TIME ZONE 'Europe/Warsaw')::date) ORDER BY h.id)
          FROM hand_over h JOIN department u ON u.id = h.to_department_id
          WHERE h.case_id = k.id AND h.state <> 'WITHDRAWN'), '[]')) AS found
      FROM card_version v JOIN department d ON d.id = k.department_id JOIN department e ON e.id = k.destination_id
      ${SETTLEMENT_JOINS}
      LEFT JOIN service_point p ON p.id = a.service_point_id
      WHERE v.id = a.card_version_id AND a.access_code_hash IN (${Prisma.join(codeHashes)})
    ) facts ON true`;
  return row;
}
