import * as argon2 from '@node-rs/argon2';
import { TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  confirmSecondFactor,
  removeSecondFactorOf,
  startSecondFactor,
  turnOffSecondFactor,
} from '@/lib/modules/staff/operations/second-factor';
import { signIn } from '@/lib/modules/staff/operations/sign-in';
import { db } from '@/lib/platform/db';
import { makeDepartment } from '@/tests/factories/office';
import { codes } from '@/tests/factories/refusals';
import {
  ctxOfToken,
  later,
  makePerson,
  PASSWORD,
  publicCtx,
  signInAs,
  TUESDAY,
} from '@/tests/factories/sign-in';

vi.mock('@node-rs/argon2', { spy: true });

const HOME = '192.0.2.10';
const STRANGER = '203.0.113.7';
/** An address from which nobody ever signs in. */
const NOWHERE = '203.0.113.99';

const guess = (login: string, address: string, password = 'zła odpowiedź') =>
  signIn(publicCtx(TUESDAY, address), { login, password });
const guesses = (times: number, login: string, address: string) =>
  codes(Array.from({ length: times }, () => guess(login, address)));

/** Whether a statement waits for a row that another transaction has locked. */
async function waitsForLock(): Promise<boolean> {
  const waiting = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  return waiting.length > 0;
}

beforeAll(async () => {
  const office = (await makeDepartment('UM', 'Urząd')).id;
  for (const login of ['bok', 'bok2', 'referent', 'phone']) {
    await makePerson({ login, posts: [{ role: 'CLERK', departmentId: office }] });
  }
  await makePerson({ login: 'admin', posts: [{ role: 'ADMIN', departmentId: office }] });
  await makePerson({ login: 'gone', active: false });
  await makePerson({ login: 'locked', passwordHash: '' });
});

beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

describe('refusals', () => {
  test('an unknown login, a wrong password, a person who left and one without a password get one answer', async () => {
    const tries = [guess('nobody', HOME), guess('bok', HOME), guess('gone', HOME, PASSWORD)];
    const locked = [guess('locked', HOME, PASSWORD), guess('locked', HOME, '')];
    expect(await codes([...tries, ...locked])).toEqual(Array(5).fill('sign-in-refused'));
  });

  test('each of these takes the work of one password check, at one cost', async () => {
    const verify = vi.mocked(argon2.verify);
    await guess('nobody', STRANGER).catch(() => {});
    for (const [login, password] of [
      ['nobody', PASSWORD],
      ['bok2', 'zła odpowiedź'],
      ['gone', PASSWORD],
      ['locked', PASSWORD],
    ]) {
      verify.mockClear();
      await codes([guess(login, STRANGER, password)]);
      expect(verify, login).toHaveBeenCalledOnce();
      expect(verify.mock.calls[0][0], login).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });

  test('a login ignores the case of letters, a password does not', async () => {
    await signIn(publicCtx(TUESDAY), { login: 'bok', password: PASSWORD });
    await expect(guess('bok', HOME, PASSWORD.toUpperCase())).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
  });

  test('attempts are stored without the login or the address', async () => {
    await guesses(1, 'bok', HOME);
    const rows = await db().rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map((row) => row.key))).not.toMatch(/bok|192\.0/);
  });
});

describe('throttling', () => {
  test('five failures of a login at an address pause the pair, also for the right password', async () => {
    expect(await guesses(5, 'bok', STRANGER)).toEqual(Array(5).fill('sign-in-refused'));
    await expect(guess('bok', STRANGER, PASSWORD)).rejects.toMatchObject({
      code: 'sign-in-paused',
      detail: { facts: { minutes: 15 } },
    });
    await expect(signInAs('bok2', TUESDAY, STRANGER)).resolves.toBeTruthy();
  });

  test('an account without a password pauses like all others', async () => {
    // They are made at once, so any of the six may be the one that is too many.
    expect((await guesses(6, 'locked', STRANGER)).toSorted()).toEqual([
      'sign-in-paused',
      ...Array(5).fill('sign-in-refused'),
    ]);
  });

  test('a hundred attempts at once cannot get round the limit', async () => {
    const answers = await guesses(100, 'bok', STRANGER);
    expect(answers.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
  });

  test('a success clears the failures of the pair', async () => {
    for (let round = 0; round < 3; round++) {
      await guesses(4, 'bok', HOME);
      await signInAs('bok', TUESDAY, HOME);
    }
  });

  test('sixty failures of an address pause the address', async () => {
    for (let i = 0; i < 60; i++) await guesses(1, `name${i}`, STRANGER);
    expect(await guesses(1, 'name60', STRANGER)).toEqual(['sign-in-paused']);
    expect(await guesses(1, 'name60', '203.0.113.8')).toEqual(['sign-in-refused']);
  });

  test('a stranger at many addresses never locks a person out of an address known to the login', async () => {
    await signInAs('referent', TUESDAY, HOME);
    const answers: (string | null)[] = [];
    for (let i = 0; i < 40; i++) answers.push(...(await guesses(1, 'referent', `198.51.100.${i}`)));
    expect(answers.filter((code) => code === 'sign-in-refused')).toHaveLength(30);
    expect(answers.at(-1)).toBe('sign-in-paused');
    await expect(signInAs('referent', TUESDAY, HOME)).resolves.toBeTruthy();
    await expect(signInAs('referent', TUESDAY, '198.51.100.200')).rejects.toMatchObject({
      code: 'sign-in-paused',
    });
  });

  test('a browser known to a login is not locked out by strangers at its very address', async () => {
    const enter = (login: string, device: string) =>
      signIn(publicCtx(TUESDAY, HOME), { login, password: PASSWORD }, { device });
    await enter('referent', 'browser of the desk');
    for (let i = 0; i < 6; i++) await guesses(1, 'referent', HOME);
    expect(await codes([guess('referent', HOME, PASSWORD)])).toEqual(['sign-in-paused']);
    await expect(enter('referent', 'browser of the desk')).resolves.toBeTruthy();
    // The token of one person's browser opens nothing for another person, and neither does an invented token.
    for (let i = 0; i < 6; i++) await guesses(1, 'bok2', HOME);
    expect(await codes([enter('bok2', 'browser of the desk')])).toEqual(['sign-in-paused']);
    expect(await codes([enter('referent', 'another browser')])).toEqual(['sign-in-paused']);
    // The known browser is held by five failures of its own.
    const tries = Array.from({ length: 6 }, () =>
      signIn(
        publicCtx(TUESDAY, HOME),
        { login: 'referent', password: 'zła' },
        { device: 'browser of the desk' },
      ),
    );
    expect((await codes(tries)).filter((code) => code === 'sign-in-paused')).toHaveLength(1);
    expect(await codes([enter('referent', 'browser of the desk')])).toEqual(['sign-in-paused']);
  });

  test('a new person signs in at the office while strangers elsewhere try their login', async () => {
    await makePerson({ login: 'nowa', posts: [] });
    await signInAs('referent', TUESDAY, HOME);
    for (let i = 0; i < 31; i++) await guesses(1, 'nowa', `198.51.100.${i}`);
    await expect(signInAs('nowa', TUESDAY, HOME)).resolves.toBeTruthy();
  });

  test('an attempt refused for its login does not count against its address', async () => {
    for (let i = 0; i < 30; i++) await guesses(1, 'bok', `198.51.100.${i}`);
    for (let i = 0; i < 10; i++) expect(await guesses(1, 'bok', NOWHERE)).toEqual(['sign-in-paused']);
    // Other people at that address still have all of its sixty failures.
    for (let i = 0; i < 60; i++) expect(await guesses(1, `name${i}`, NOWHERE)).toEqual(['sign-in-refused']);
    expect(await guesses(1, 'name60', NOWHERE)).toEqual(['sign-in-paused']);
  });

  test('failures of others in the same building do not lock a person out', async () => {
    await signInAs('referent', TUESDAY, HOME);
    for (let i = 0; i < 70; i++) await guesses(1, `name${i}`, HOME);
    await expect(signInAs('referent', TUESDAY, HOME)).resolves.toBeTruthy();
  });
});

describe('the second factor', () => {
  let secret: string;
  const code = (now: Date) => TOTP.generate({ secret: secretOf(), timestamp: now.getTime() });
  const secretOf = () => new TOTP({ secret }).secret;
  const withCode = (now: Date, text?: string) =>
    signIn(publicCtx(now), { login: 'phone', password: PASSWORD, code: text });

  test('is turned on with a code and the password, and ends other sessions', async () => {
    const other = await signInAs('phone');
    const ctx = await ctxOfToken(await signInAs('phone'));
    const started = await startSecondFactor(ctx);
    secret = started.secret;
    expect(started.uri).toContain('otpauth://totp/');
    const input = { pending: started.pending, code: code(TUESDAY), password: PASSWORD };
    await expect(confirmSecondFactor(ctx, { ...input, code: '000000' })).rejects.toMatchObject({
      code: 'second-factor-refused',
    });
    await expect(confirmSecondFactor(ctx, { ...input, password: 'x' })).rejects.toMatchObject({
      code: 'wrong-password',
    });
    const someoneElse = await ctxOfToken(await signInAs('bok'));
    await expect(confirmSecondFactor(someoneElse, input)).rejects.toMatchObject({
      code: 'second-factor-refused',
    });
    await confirmSecondFactor(ctx, input);
    await expect(ctxOfToken(other)).rejects.toThrow('ended');
  });

  test('is asked for, and a code works once', async () => {
    const now = later(TUESDAY, 1);
    await expect(withCode(now)).rejects.toMatchObject({ code: 'second-factor-needed' });
    await expect(withCode(now, '123 45')).rejects.toMatchObject({ code: 'second-factor-refused' });
    const both = await codes([withCode(now, code(now)), withCode(now, code(now))]);
    expect(both.filter((each) => each === null)).toHaveLength(1);
    await expect(withCode(now, code(now))).rejects.toMatchObject({ code: 'second-factor-refused' });
    await expect(withCode(later(TUESDAY, 2), code(TUESDAY))).rejects.toMatchObject({
      code: 'second-factor-refused',
    });
  });

  test('turned on during a sign-in without it keeps that person out', async () => {
    const id = await makePerson({ login: 'meanwhile', posts: [] });
    let entering: Promise<string> | undefined;
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM staff_member WHERE id = ${id} FOR UPDATE`;
      entering = signInAs('meanwhile');
      entering.catch(() => {});
      await vi.waitUntil(waitsForLock);
      await tx.staffMember.update({ where: { id }, data: { totpSealed: new Uint8Array(40) } });
    });
    await expect(entering).rejects.toMatchObject({ code: 'sign-in-refused' });
    expect(await db().session.count({ where: { staffId: id } })).toBe(0);
  });

  test('pauses after wrong codes as after wrong passwords', async () => {
    for (let i = 0; i < 5; i++) await codes([withCode(TUESDAY, '000000')]);
    await expect(withCode(TUESDAY, '000000')).rejects.toMatchObject({ code: 'sign-in-paused' });
  });

  test('is turned off with the password, or by an administrator', async () => {
    const now = later(TUESDAY, 5);
    const ctx = await ctxOfToken(await withCode(now, code(now)), now);
    await expect(turnOffSecondFactor(ctx, 'x')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(removeSecondFactorOf(ctx, ctx.actor.staffId)).rejects.toMatchObject({ code: 'not-allowed' });
    await removeSecondFactorOf(await ctxOfToken(await signInAs('admin')), ctx.actor.staffId);
    await expect(ctxOfToken(await signInAs('phone'))).resolves.toBeTruthy();
  });
});
