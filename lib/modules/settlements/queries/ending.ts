import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadCaseFiles, type Sight } from '../../cases/policy';
import { CARD_JOINS } from '../../cases/queries/list';
import { SIGHT_COLUMNS } from '../../cases/queries/scope';
import { appealLapsed } from '../../cases/queries/unfinished';
import type { RuleCode } from '../../deadlines/schema';
import type { CaseLetter, CollectionRecord, OpenThing, SettlementRecord } from '../schema';
import { openThings } from './open-things';

/** The end of a case on its page: the settlement, the collections, the open things. */
export type Ending = {
  settlement: SettlementRecord | null;
  collections: CollectionRecord[];
  /** [] also while the case is not settled. */
  open: OpenThing[];
  /** The terms of appeal that nobody used: what was delivered is final. They end with the case. */
  unused: { rule: RuleCode; dueOn: PlainDate }[];
  /** Letters that are not cancelled, newest first: the case is settled by one of them, or the counter hands one out. */
  letters: CaseLetter[];
  /** The service point that registered the case. */
  pointId: number | null;
  /** The card is for settling at the counter at once. */
  onTheSpot: boolean;
};

/** The addressee of the letter of a collection `w`, when it is not the client of its case by name. */
const ADDRESSEE = Prisma.sql`
  (SELECT l.addressee_name FROM letter l JOIN "case" lk ON lk.id = l.case_id LEFT JOIN client lc ON lc.id = lk.client_id
   WHERE l.id = w.letter_id AND NOT (l.to_client AND l.addressee_name IS NOT DISTINCT FROM
     CASE lc.kind WHEN 'PERSON' THEN trim(lc.first_name || ' ' || lc.last_name) ELSE lc.name END))`;

/** A collection `w` as JSON, with its point `p` and the names of people. */
export const COLLECTION_COLUMNS = Prisma.sql`
  jsonb_build_object(
    'id', w.id, 'kind', w.kind, 'state', w.state, 'title', w.title, 'letterId', w.letter_id, 'addressee', ${ADDRESSEE}, 'pointId', w.point_id,
    'point', p.name, 'sentBy', (SELECT name FROM staff_member WHERE id = w.sent_by_id), 'sentAt', w.sent_at,
    'receivedBy', (SELECT name FROM staff_member WHERE id = w.received_by_id), 'receivedAt', w.received_at,
    'issuedBy', (SELECT name FROM staff_member WHERE id = w.issued_by_id), 'issuedAt', w.issued_at,
    'issuedTo', w.issued_to, 'identityCheck', w.identity_check, 'authority', w.authority, 'formerIssues', w.former_issues,
    'givenBackBy', (SELECT name FROM staff_member WHERE id = w.given_back_by_id), 'givenBackAt', w.given_back_at,
    'giveBackReason', w.give_back_reason)`;

/** The valid settlement of the case `k`, as JSON; null while there is none. */
export const SETTLEMENT = Prisma.sql`
  (SELECT jsonb_build_object('outcome', s.outcome, 'how', s.how, 'settledOn', s.settled_on, 'settledBy', m.name, 'letter',
     (SELECT jsonb_build_object('id', l.id, 'title', l.title) FROM letter l WHERE l.id = s.letter_id))
   FROM settlement s JOIN staff_member m ON m.id = s.settled_by_id
   WHERE s.case_id = k.id AND s.reopened_at IS NULL)`;

type Moments = 'sentAt' | 'receivedAt' | 'issuedAt' | 'givenBackAt';
/** A collection in JSON: its moments are texts. */
export type CollectionJson = Omit<CollectionRecord, Moments> & { sentAt: string } & Record<
    Exclude<Moments, 'sentAt'>,
    string | null
  >;

export function toCollection(row: CollectionJson): CollectionRecord {
  const moment = (text: string | null) => text && new Date(text);
  return {
    ...row,
    sentAt: new Date(row.sentAt),
    receivedAt: moment(row.receivedAt) || null,
    issuedAt: moment(row.issuedAt) || null,
    givenBackAt: moment(row.givenBackAt) || null,
  };
}

/**
 * The end of a case that the actor may see; without what people wrote about it, who took the document and how their
 * identity was checked, for a person who may not read the files of the case. One statement.
 */
export async function endingOfCase(ctx: Pick<Ctx, 'actor' | 'today'>, caseId: number): Promise<Ending> {
  const [{ departmentId, destinationId, coDepartmentIds, ...row }] = await dbOf(ctx).$queryRaw<
    [Omit<Ending, 'collections'> & { collections: CollectionJson[] } & Sight]
  >`/* ending */
    SELECT ${SETTLEMENT} AS settlement,
           (SELECT coalesce(jsonb_agg(${COLLECTION_COLUMNS} ORDER BY w.id DESC), '[]')
            FROM collection w JOIN service_point p ON p.id = w.point_id WHERE w.case_id = k.id) AS collections,
           CASE WHEN k.status = 'SETTLED' THEN ${openThings(ctx.today)} ELSE '[]' END AS open,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', t.rule, 'dueOn', t.due_on) ORDER BY t.id), '[]')
            FROM clock t WHERE t.case_id = k.id AND t.closed_at IS NULL AND ${appealLapsed(ctx.today)}) AS unused,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'state', l.state, 'title', l.title,
              'basis', coalesce(l.content->>'basis', l.content->>'about'), 'signedOn', (l.signed_at AT TIME ZONE 'Europe/Warsaw')::date) ORDER BY l.id DESC), '[]')
            FROM letter l WHERE l.case_id = k.id AND l.state <> 'CANCELLED') AS letters,
           filed.service_point_id AS "pointId", coalesce(v.route = 'ON_THE_SPOT', false) AS "onTheSpot",
           ${SIGHT_COLUMNS}
    FROM "case" k ${CARD_JOINS} WHERE k.id = ${caseId}`;
  const ending = { ...row, collections: row.collections.map(toCollection) };
  return canReadCaseFiles(ctx.actor, { departmentId, destinationId, coDepartmentIds })
    ? ending
    : briefly(ending);
}

function briefly(ending: Ending): Ending {
  const { settlement, collections, letters } = ending;
  return {
    ...ending,
    settlement: settlement && { ...settlement, how: '' },
    collections: collections.map((each) => ({
      ...each,
      issuedTo: '',
      identityCheck: null,
      authority: '',
      formerIssues: [],
      giveBackReason: '',
    })),
    letters: letters.map((each) => ({ ...each, basis: null })),
  };
}
