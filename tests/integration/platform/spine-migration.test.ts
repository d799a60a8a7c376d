import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from '@/lib/platform/database/migrate';

// An office that has worked for months gets the spine for every kind; its cases, codes and reminders stay what they
// were.
const SPINE = '20261130023847_spine_for_every_kind';

const templateUrl = inject('templateUrl');
const name = `before_spine_${process.env.VITEST_POOL_ID}`;
const url = templateUrl.replace(/[^/]+$/, name);
let server: Client;
let client: Client;
let folder: string;

beforeEach(async () => {
  server = new Client({ connectionString: templateUrl.replace(/[^/]+$/, 'postgres') });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  folder = mkdtempSync(join(tmpdir(), 'okienko-before-spine-'));
  mkdirSync(join(folder, 'functions'));
  for (const migration of readdirSync('prisma/migrations').filter((each) => each < SPINE)) {
    cpSync(join('prisma/migrations', migration), join(folder, 'migrations', migration), { recursive: true });
  }
  await migrate({ url, ownerUrl: url }, folder);
  client = new Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  await client.query(ROWS);
});
afterEach(async () => {
  await client.end();
  await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.end();
  rmSync(folder, { recursive: true });
});

/**
 * Two podania before the migration: one in progress with a reminder of its term, one settled with a document at the
 * counter.
 */
const ROWS = `
  INSERT INTO department (id, symbol, name, genitive) VALUES (1, 'DR', 'Drogi', 'Dróg');
  INSERT INTO service_point (id, slug, name, address, kind) VALUES (1, 'bok', 'BOK, Rynek 1', 'Rynek 1', 'BOK');
  INSERT INTO staff_member (id, login, name, password_hash) VALUES (5, 'bok', 'Anna Wrona', ''), (6, 'ref', 'Marek', '');
  INSERT INTO procedure_card (id, slug, department_id) VALUES (1, 'chodnik', 1);
  INSERT INTO card_version (id, card_id, number, status, name, settlement_form, term_rule, valid_from)
    VALUES (8, 1, 1, 'PUBLISHED', 'Zajęcie chodnika', 'decyzja', 'KPA_1M', '2026-01-01');
  INSERT INTO client (id, kind, street, postal_code, city, search_text, created_at, updated_at)
    VALUES (3, 'PERSON', '', '', '', 'jan kowal', '2026-11-02', '2026-11-02');
  INSERT INTO "case" (id, kind, status, registry_year, registry_number, client_id, card_version_id, subject, department_id,
                      destination_id, received_on, due_rule, due_on, delivery_way, access_code_hash, search_text,
                      created_at, updated_at, settled_at)
    VALUES (11, 'APPLICATION', 'IN_PROGRESS', 2026, 1, 3, 8, 'Rusztowanie', 1, 1, '2026-11-02', 'KPA_1M', '2026-12-02',
            'POST', '\\x0101', 'rusztowanie', '2026-11-02', '2026-11-02', NULL),
           (12, 'APPLICATION', 'SETTLED', 2026, 2, 3, 8, 'Dźwig', 1, 1, '2026-11-03', 'KPA_1M', '2026-12-03',
            'COUNTER', '\\x0202', 'dzwig', '2026-11-03', '2026-11-03', '2026-11-10');
  INSERT INTO application (case_id, submission_key, channel, registered_by_id, attachments_count, identity_check, rodo_way,
                           rodo_version)
    VALUES (11, gen_random_uuid(), 'COUNTER', 5, 0, 'ID_CARD', 'ON_PAPER', 1),
           (12, gen_random_uuid(), 'POST', 6, 0, 'NOT_NEEDED', 'WITH_REPLY', 1);
  INSERT INTO registry_counter (register, year, last) VALUES ('RPW', 2026, 2);
  INSERT INTO clock (id, case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    VALUES (21, 11, 'SETTLEMENT', 'KPA_1M', '2026-11-02', '2026-12-02', 1, '2026-11-02');
  INSERT INTO collection (id, case_id, kind, state, title, point_id, sent_by_id, sent_at, received_at, request_key)
    VALUES (31, 12, 'DOCUMENT', 'AT_COUNTER', 'Decyzja', 1, 6, '2026-11-10', '2026-11-10T23:30:00Z', gen_random_uuid());
  INSERT INTO reminder (id, staff_id, clock_id, collection_id, kind, due_on, created_at, read_at)
    VALUES (41, 6, 21, NULL, 'BEFORE', '2026-12-02', '2026-11-27', NULL),
           (42, 6, NULL, 31, 'UNCOLLECTED', '2026-11-26', '2026-11-26', NULL),
           (43, 6, 21, NULL, 'BEFORE', '2026-12-01', '2026-11-26', '2026-11-27');`;

const rows = async (question: string) => (await client.query({ text: question, rowMode: 'array' })).rows;

test('a podanie keeps its card, its way of the answer and its access code, and its number is one of RPW', async () => {
  expect((await migrate({ url, ownerUrl: url })).migrations[0]).toBe(SPINE);
  expect(
    await rows(`
      SELECT k.id, k.registry_series, k.registry_year, k.registry_number, k.client_id, k.registered_by_id,
             a.card_version_id, a.delivery_way, encode(a.access_code_hash, 'hex')
      FROM "case" k JOIN application a ON a.case_id = k.id ORDER BY k.id`),
  ).toEqual([
    [11, 'RPW', 2026, 1, 3, 5, 8, 'POST', '0101'],
    [12, 'RPW', 2026, 2, 3, 6, 8, 'COUNTER', '0202'],
  ]);
});

test('a reminder keeps its clock or collection, its state of reading and the day since which it waits', async () => {
  await migrate({ url, ownerUrl: url });
  expect(
    await rows(
      'SELECT id, case_id, topic, topic_id, since_on::text, note, read_at IS NULL FROM reminder ORDER BY id',
    ),
  ).toEqual([
    [41, 11, 'CLOCK', 21, null, '', true],
    // The document came to the counter before midnight by UTC, and after midnight in Warsaw.
    [42, 12, 'COLLECTION', 31, '2026-11-11', 'Decyzja (BOK, Rynek 1)', true],
    [43, 11, 'CLOCK', 21, null, '', false],
  ]);
  const unread = () => rows('SELECT id FROM reminder_unread ORDER BY id');
  expect(await unread()).toEqual([[41], [42]]);
  await client.query(`UPDATE clock SET closed_at = now(); UPDATE collection SET state = 'ISSUED'`);
  expect(await unread()).toEqual([]);
});

test('a case without its podanie stops the start, because its data have no new place', async () => {
  await client.query('DELETE FROM application WHERE case_id = 12');
  await expect(migrate({ url, ownerUrl: url })).rejects.toThrow(/są sprawy bez podania/);
  expect(await rows('SELECT count(*)::int FROM "case" WHERE card_version_id = 8')).toEqual([[2]]);
});
