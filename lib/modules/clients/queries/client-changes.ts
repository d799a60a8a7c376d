// Asks as the office: a client is changed in any of their cases, and the form shows all changes.

import { db } from '@/lib/platform/db';
import type { ClientChange, ClientRecord } from '../schema';

/**
 * The last change of each field after `version`, with its author and moment. Each version has one line in the history.
 */
export async function changesSince(client: ClientRecord, version: number): Promise<ClientChange[]> {
  return db().$queryRaw<ClientChange[]>`
    SELECT DISTINCT ON (field) field, line.by, line.at
    FROM (SELECT h.id, h.at, h.data, s.name AS by FROM history h JOIN staff_member s ON s.id = h.actor_id
          WHERE h.type = 'client.changed' AND h.case_id IN (SELECT id FROM "case" WHERE client_id = ${client.id})
          ORDER BY h.id DESC LIMIT ${Math.max(client.version - version, 0)}) line,
         jsonb_array_elements_text(line.data->'fields') AS field
    ORDER BY field, line.id DESC`;
}
