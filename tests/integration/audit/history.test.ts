import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { brokenLinks, historySize } from '@/lib/modules/audit/queries/chains';
import { db, transact } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { SETTER } from '@/tests/factories/office';
import { ctxOf, NOW } from '@/tests/factories/people';
import { ownerUrl, runAs } from '@/tests/support/accounts';

const ctx = ctxOf(SETTER);
const url = () => process.env.DATABASE_URL ?? '';

function note(departmentId: number | null, caseId: number) {
  return transact(async (tx) => {
    record(tx, ctx, { type: 'case.viewed', departmentId, caseId, data: {} });
  });
}

beforeAll(async () => {
  await sealHeads(ctx.now);
  for (let caseId = 1; caseId <= 5; caseId += 1) await note(1, caseId);
  await sealHeads(ctx.now);
});

describe('the database refuses changes of the history', () => {
  test.each([
    `UPDATE history SET actor_id = 2`,
    `UPDATE history SET actor_id = 2 WHERE false`,
    `DELETE FROM history WHERE seq = 1`,
    `DELETE FROM history`,
    `TRUNCATE history`,
    `UPDATE history_seal SET seq = 2`,
    `DELETE FROM history_seal`,
    `TRUNCATE history_seal`,
    `INSERT INTO history SELECT * FROM history ON CONFLICT (id) DO UPDATE SET actor_id = 2`,
  ])('%s', async (statement) => {
    await expect(runAs(ownerUrl(), statement)).rejects.toThrow('append-only');
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow('permission denied');
    expect(await brokenLinks()).toEqual([]);
  });

  test('also through Prisma', async () => {
    await expect(db().historyEntry.deleteMany()).rejects.toThrow('permission denied');
    await expect(db().historyEntry.updateMany({ data: { actorId: 2 } })).rejects.toThrow('permission denied');
    expect(await db().historyEntry.count()).toBe(5);
  });
});

describe('many transactions at once', () => {
  test('eight connections on three chains, in any order, do not block each other, and every chain is whole', async () => {
    const before = await historySize();
    const chains = ['department-11', 'department-12', 'department-13'];
    const clients = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new Client({ connectionString: url() });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(
      clients.map(async (client, who) => {
        for (let turn = 0; turn < 40; turn += 1) {
          const lines = [0, 1, 2].map((step) => ({
            chain: chains[(who + turn * step) % 3],
            at: NOW,
            actorId: who,
            type: 'case.viewed',
            caseId: turn,
            data: { step },
          }));
          await client.query('SELECT history_append($1)', [JSON.stringify(lines)]);
        }
        await client.end();
      }),
    );
    expect((await historySize()).links).toBe(before.links + 8 * 40 * 3);
    expect(await brokenLinks()).toEqual([]);
  });

  test('each transaction writes its own entries once', async () => {
    const before = (await historySize()).links;
    await Promise.all(Array.from({ length: 20 }, (_, index) => note(20 + (index % 3), 1000 + index)));
    const lines = await db().historyEntry.findMany({
      where: { caseId: { gte: 1000 } },
      select: { caseId: true, chain: true },
    });
    const expected = Array.from({ length: 20 }, (_, index) => ({
      caseId: 1000 + index,
      chain: `department-${20 + (index % 3)}`,
    }));
    expect(lines.sort((a, b) => (a.caseId ?? 0) - (b.caseId ?? 0))).toEqual(expected);
    expect((await historySize()).links).toBe(before + 20);
  });

  test('a rolled-back transaction leaves no entry, also while others write', async () => {
    const before = (await historySize()).links;
    const failing = Array.from({ length: 10 }, (_, index) =>
      transact(async (tx) => {
        record(tx, ctx, { type: 'case.viewed', departmentId: 20, caseId: 2000 + index, data: {} });
        if (index % 2) throw new Error('odwołane');
      }).catch(() => undefined),
    );
    await Promise.all(failing);
    expect((await historySize()).links).toBe(before + 5);
    const lines = await db().historyEntry.findMany({ where: { caseId: { gte: 2000 } } });
    expect(lines.map(({ caseId }) => caseId).sort()).toEqual([2000, 2002, 2004, 2006, 2008]);
    expect(await brokenLinks()).toEqual([]);
  });
});

describe('seals', () => {
  test('cover only heads that have grown, also with several processes at once', async () => {
    await sealHeads(ctx.now);
    expect(await sealHeads(ctx.now)).toBe(0);
    await note(1, 1);
    await note(null, 2);
    const sealed = await Promise.all([sealHeads(ctx.now), sealHeads(ctx.now), sealHeads(ctx.now)]);
    expect(sealed.sort()).toEqual([0, 0, 2]);
    expect(await historySize()).toMatchObject({ unsealed: 0 });
    expect(await brokenLinks()).toEqual([]);
  });

  test('outlive a change of the secret, and fail without the old one', async () => {
    const secret = process.env.OKIENKO_SECRET ?? '';
    const keepSecrets = (now: string, old: string) => {
      process.env.OKIENKO_SECRET = now;
      process.env.OKIENKO_OLD_SECRETS = old;
      adoptDatabase(url());
    };
    keepSecrets('another-secret-another-secret-another', secret);
    expect(await brokenLinks()).toEqual([]);
    keepSecrets('another-secret-another-secret-another', '');
    expect(await brokenLinks()).toMatchObject([{ chain: 'office', seq: 0, why: 'resealed' }]);
    keepSecrets(secret, '');
    expect(await brokenLinks()).toEqual([]);
  });
});
