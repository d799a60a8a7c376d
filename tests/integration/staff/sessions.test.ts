import { beforeAll, describe, expect, test } from 'vitest';
import { endSession, endSessionsOf, signOut } from '@/lib/modules/staff/operations/end-sessions';
import { changePassword, resetPassword } from '@/lib/modules/staff/operations/password';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { signIn } from '@/lib/modules/staff/operations/sign-in';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { listSessions } from '@/lib/modules/staff/queries/sessions';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import { db } from '@/lib/platform/db';
import { makeDepartment } from '@/tests/factories/office';
import {
  ctxOfToken,
  later,
  makePerson,
  PASSWORD,
  publicCtx,
  signInAs,
  TUESDAY,
} from '@/tests/factories/sign-in';

const people: Record<string, number> = {};
let office: number;
let roads: number;
let lamps: number;

const stateOf = async (token: string, now = TUESDAY) => (await actorOfSession(token, now)).state;

beforeAll(async () => {
  const town = await makeDepartment('UM', 'Urząd');
  const ways = await makeDepartment('DR', 'Wydział Dróg', undefined, town);
  const lights = await makeDepartment('DR-O', 'Referat Oświetlenia', undefined, ways);
  [office, roads, lamps] = [town.id, ways.id, lights.id];
  people.admin = await makePerson({ login: 'admin', posts: [{ role: 'ADMIN', departmentId: office }] });
  people.head = await makePerson({ login: 'head', posts: [{ role: 'HEAD', departmentId: roads }] });
  people.worker = await makePerson({
    login: 'worker',
    posts: [{ role: 'CASE_WORKER', departmentId: roads }],
  });
  people.clerk = await makePerson({ login: 'clerk', posts: [{ role: 'CLERK', departmentId: office }] });
  people.other = await makePerson({ login: 'other', posts: [{ role: 'CLERK', departmentId: office }] });
  people.gone = await makePerson({ login: 'gone', active: false });
});

describe('the person of a token', () => {
  test('who is a head has the departments below as well, and a case worker only their own', async () => {
    expect((await ctxOfToken(await signInAs('head'))).actor.departmentIds).toEqual([roads, lamps].sort());
    expect((await ctxOfToken(await signInAs('worker'))).actor).toMatchObject({
      login: 'worker',
      posts: [{ role: 'CASE_WORKER', departmentId: roads }],
      departmentIds: [roads],
    });
  });

  test('an invented or malformed token belongs to nobody', async () => {
    for (const token of ['', 'x', 'ż'.repeat(5000), '\u0000']) expect(await stateOf(token)).toBe('unknown');
  });

  test('the database does not hold the token itself', async () => {
    const token = await signInAs('clerk');
    const rows = await db().session.findMany();
    expect(rows.some((row) => Buffer.from(row.tokenHash).includes(Buffer.from(token)))).toBe(false);
  });
});

describe('S17: a session that is over stays over', () => {
  test('fixation: each sign-in has a new token', async () => {
    const [first, second] = [await signInAs('clerk'), await signInAs('clerk')];
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[\w-]{43}$/);
  });

  test('after the sign-out', async () => {
    const token = await signInAs('clerk');
    const ctx = await ctxOfToken(token);
    await signOut(ctx);
    await signOut(ctx);
    expect(await stateOf(token)).toBe('ended');
    expect(
      await db().historyEntry.count({ where: { actorId: people.clerk, type: 'staff.session-ended' } }),
    ).toBe(1);
  });

  test('after fifteen idle minutes', async () => {
    const token = await signInAs('clerk');
    expect(await stateOf(token, later(TUESDAY, 14))).toBe('live');
    expect(await stateOf(token, later(TUESDAY, 28))).toBe('live');
    expect(await stateOf(token, later(TUESDAY, 43))).toBe('idle');
    expect(await stateOf(token, later(TUESDAY, 29))).toBe('idle');
  });

  test('after twelve hours, however busy', async () => {
    const token = await signInAs('clerk');
    for (let minute = 10; minute < 720; minute += 10)
      expect(await stateOf(token, later(TUESDAY, minute))).toBe('live');
    expect(await stateOf(token, later(TUESDAY, 720))).toBe('absolute');
    expect(await stateOf(token, later(TUESDAY, 719))).toBe('ended');
  });

  test('a changed password ends the other sessions, and a reset one ends all', async () => {
    const [here, elsewhere] = [await signInAs('worker'), await signInAs('worker')];
    const next = 'drugie-hasło-do-biurka';
    await changePassword(await ctxOfToken(here), { current: PASSWORD, next });
    expect([await stateOf(here), await stateOf(elsewhere)]).toEqual(['live', 'ended']);
    const self = await ctxOfToken(await signInAs('admin'));
    await expect(resetPassword(self, people.admin)).rejects.toMatchObject({ code: 'not-allowed' });
    const { password } = await resetPassword(await ctxOfToken(await signInAs('admin')), people.worker);
    expect(await stateOf(here)).toBe('ended');
    const token = await signIn(publicCtx(TUESDAY), { login: 'worker', password });
    expect(await actorOfSession(token, TUESDAY)).toMatchObject({ state: 'live', mustChangePassword: true });
  });

  test('after a changed role, and after the end of work', async () => {
    const admin = await ctxOfToken(await signInAs('admin'));
    const token = await signInAs('other');
    const record = await getStaffMember(admin, people.other);
    await saveStaffMember(admin, { ...record, name: 'Nowe Nazwisko' });
    expect(await stateOf(token)).toBe('live');
    await saveStaffMember(admin, {
      ...record,
      version: 2,
      posts: [{ role: 'INFORMATION', departmentId: office }],
    });
    expect(await stateOf(token)).toBe('ended');
    const again = await signInAs('other');
    await saveStaffMember(admin, { ...(await getStaffMember(admin, people.other)), active: false });
    expect(await stateOf(again)).toBe('ended');
    await expect(signInAs('other')).rejects.toMatchObject({ code: 'sign-in-refused' });
  });

  test('an administrator ends all sessions of a person at once, and another person cannot', async () => {
    const admin = await ctxOfToken(await signInAs('admin'));
    const head = await signInAs('head');
    const headCtx = await ctxOfToken(head);
    await expect(endSessionsOf(headCtx, people.admin)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(endSession(headCtx, admin.actor.sessionId ?? 0)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(listSessions(headCtx)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await listSessions(admin)).some((row) => row.id === headCtx.actor.sessionId)).toBe(true);
    expect(await endSessionsOf(admin, people.head)).toBeGreaterThan(0);
    expect(await stateOf(head)).toBe('ended');
    expect((await listSessions(admin)).some((row) => row.staffId === people.head)).toBe(false);
  });

  test('twenty requests at once all find the session live', async () => {
    const token = await signInAs('clerk');
    const at = later(TUESDAY, 5);
    const states = await Promise.all(Array.from({ length: 20 }, () => stateOf(token, at)));
    expect(new Set(states)).toEqual(new Set(['live']));
  });
});
