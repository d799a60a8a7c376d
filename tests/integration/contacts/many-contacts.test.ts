import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { contactsOfClient } from '@/lib/modules/contacts/queries/of-client';
import { listEnded } from '@/lib/modules/inquiries/queries/ended';
import { listSent } from '@/lib/modules/mail/queries/sent';
import { clientOf, personInput, registerInput } from '@/tests/factories/applications';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';
import { makeInquiries } from '../inquiries/inquiry-scene';

const EACH = 20_000;
const database = new pg.Client({ connectionString: ownerUrl() });
let clerk: Ctx;
let clientId: number;
/** The last rows of the first pages: half of all lies before them. */
const MIDDLE = new Date('2026-06-01T12:00:00+02:00');

/** A client with very many podania, ended calls and e-mails, each a minute after the one before. */
beforeAll(async () => {
  await database.connect();
  const scene = await makeInquiries();
  clerk = scene.clerk;
  const email = 'czesty@example.org';
  const phone = '600 777 001';
  const client = personInput({ email, phone });
  const podanie = await registerApplication(clerk, registerInput(clerk, scene.card, { client }));
  clientId = (await clientOf(podanie.caseId)).id;
  const call = await scene.take({ phone: '600 777 002' });
  const mail = await arrive(await makeMailbox(scene.office.counter), letter({ from: email }));
  await database.query('ALTER TABLE "case" DISABLE TRIGGER USER');
  const copy = (caseId: number | null, first: number) =>
    database.query(
      `INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object('id', $1::int + n,
        'registry_year', 1900 + n / 4000, 'registry_number', n, 'status', 'CLOSED',
        'created_at', '2026-01-01'::timestamptz + n * interval '10 minutes',
        'settled_at', '2026-01-02'::timestamptz + n * interval '10 minutes',
        'closed_at', '2026-01-02'::timestamptz + n * interval '10 minutes', 'search_text', 'kopia'))).*
      FROM "case" k, generate_series(1, $2::int) n WHERE k.id = $3`,
      [first, EACH, caseId],
    );
  await copy(podanie.caseId, 100_000);
  await copy(call.caseId, 200_000);
  await copy(mail.caseId, 300_000);
  await database.query(
    `INSERT INTO inquiry SELECT (jsonb_populate_record(q, jsonb_build_object('case_id', 200000 + n,
      'request_key', gen_random_uuid()))).* FROM inquiry q, generate_series(1, $1::int) n WHERE q.case_id = $2`,
    [EACH, call.caseId],
  );
  await database.query(
    `INSERT INTO mail_thread SELECT (jsonb_populate_record(t, jsonb_build_object('id', 300000 + n,
      'case_id', 300000 + n, 'created_at', '2026-01-01'::timestamptz + n * interval '10 minutes'))).*
    FROM mail_thread t, generate_series(1, $1::int) n WHERE t.id = $2`,
    [EACH, mail.threadId],
  );
  await database.query(
    `INSERT INTO mail_message SELECT (jsonb_populate_record(m, jsonb_build_object('id', 300000 + n,
      'thread_id', 300000 + n, 'message_id', 'kopia' || n))).*
    FROM mail_message m, generate_series(1, $1::int) n
    WHERE m.id = (SELECT max(id) FROM mail_message WHERE direction = 'OUT')`,
    [EACH],
  );
  await database.query(
    `INSERT INTO mail_delivery SELECT (jsonb_populate_record(y, jsonb_build_object('message_id', 300000 + n,
      'state', 'SENT', 'ended_at', '2026-01-01'::timestamptz + n * interval '10 minutes'))).*
    FROM mail_delivery y, generate_series(1, $1::int) n`,
    [EACH],
  );
  const tables = ['"case"', 'inquiry', 'mail_thread', 'mail_message', 'mail_delivery'];
  await runAs(ownerUrl(), ...tables.map((table) => `VACUUM ANALYZE ${table}`));
}, 240_000);
afterAll(() => database.end());

async function planned(run: () => Promise<unknown>, mark: string) {
  const statement = (await sentBy(run)).find(({ text }) => text.includes(mark));
  if (!statement) throw new Error(`no statement of ${mark}`);
  return planOf(database, statement);
}

test.each<[string, () => Promise<unknown>, string, string[]]>([
  [
    'the contacts of a client',
    () => contactsOfClient(clerk, { id: clientId, departmentId: 0 }),
    'client contacts',
    ['case_client_id_created_at_id_idx', 'mail_thread_correspondent_address_created_at_case_id_idx'],
  ],
  [
    'a later page of the contacts',
    () => contactsOfClient(clerk, { id: clientId, departmentId: 0 }, { at: MIDDLE, id: 1 }),
    'client contacts',
    ['case_client_id_created_at_id_idx', 'mail_thread_correspondent_address_created_at_case_id_idx'],
  ],
  [
    'a later page of the call-backs that are over',
    () => listEnded(clerk, { taken: false, after: { at: MIDDLE, id: 1 } }),
    'call-backs over',
    ['case_ended_others'],
  ],
  [
    'a later page of what was sent',
    () => listSent(clerk, { at: MIDDLE, id: 1 }),
    'sent mail',
    ['mail_delivery_by_time'],
  ],
])('of very many, %s are read by their index', async (_, run, mark, wanted) => {
  const { indexes, readWhole, rows } = await planned(run, mark);
  expect(indexes).toEqual(expect.arrayContaining(wanted));
  expect(
    readWhole.filter((table) => ['case', 'inquiry', 'mail_thread', 'mail_delivery'].includes(table)),
  ).toEqual([]);
  expect(rows).toBeLessThan(2_000);
});
