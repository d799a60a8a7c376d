import type { Actor } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber, type NumberedRow, numberOf } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import { canViewCase } from '../../cases/policy';
import { keepsTerm } from '../rules/registration';
import type { Channel, EarlierApplication } from '../schema/application';

type Row = Omit<EarlierApplication, 'number'> &
  NumberedRow & {
    departmentId: number;
    destinationId: number;
    coDepartmentIds: number[];
    channel: Channel;
    cameOn: PlainDate;
    postedOn: PlainDate | null;
  };

/**
 * The client's earlier cases that the actor sees, in which a notice of several matters was delivered before this
 * podanie came and its fourteen days had not lapsed then (KPA art. 66 § 2); PESEL or NIP finds a client under another
 * record too. The query goes by the notices, which are few: an authority or a developer may have thousands of cases. It
 * has no limit, because each notice in time may be the one that the podanie answers.
 */
export async function findEarlierApplications(
  tx: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  caseId: number,
): Promise<EarlierApplication[]> {
  const rows = await tx.$queryRaw<Row[]>`/* first-podania */
    WITH own AS MATERIALIZED (
      SELECT k.id, k.received_on, a.channel, a.posting_date, c.id AS client_id, c.pesel_key, nullif(c.nip, '') AS nip
      FROM "case" k JOIN application a ON a.case_id = k.id JOIN client c ON c.id = k.client_id WHERE k.id = ${caseId}
    )
    SELECT f.id, f.registry_series AS "registrySeries", f.registry_year AS "registryYear",
           f.registry_number AS "registryNumber",
           to_char(f.received_on, 'YYYY-MM-DD') AS "receivedOn", to_char(t.start_on, 'YYYY-MM-DD') AS "deliveredOn",
           to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", coalesce(l.content->'matters', '[]') AS matters,
           f.department_id AS "departmentId", f.destination_id AS "destinationId",
           f.co_department_ids AS "coDepartmentIds", own.channel, to_char(own.received_on, 'YYYY-MM-DD') AS "cameOn",
           to_char(own.posting_date, 'YYYY-MM-DD') AS "postedOn"
    FROM own
    JOIN clock t ON t.rule = 'KPA_66_14D' AND t.case_id < own.id AND t.start_on <= own.received_on
                AND t.due_on >= least(own.received_on, own.posting_date)
    JOIN "case" f ON f.id = t.case_id AND f.received_on <= own.received_on
    JOIN client o ON o.id = f.client_id AND (o.id = own.client_id OR o.pesel_key = own.pesel_key OR o.nip = own.nip)
    LEFT JOIN letter l ON l.clock_id = t.id
    WHERE t.closed_at IS NULL OR l.id IS NOT NULL
    ORDER BY f.id DESC`;
  return rows
    .filter((row) => canViewCase(actor, row))
    .filter(({ channel, cameOn, postedOn, dueOn }) =>
      keepsTerm({ channel, receivedOn: cameOn, postingDate: postedOn }, dueOn),
    )
    .map(({ id, receivedOn, deliveredOn, dueOn, matters, ...row }) => ({
      id,
      receivedOn,
      deliveredOn,
      dueOn,
      matters,
      number: formatRegistryNumber(numberOf(row)),
    }));
}
