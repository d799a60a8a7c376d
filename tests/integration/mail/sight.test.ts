import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { db, dbOf } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let mailbox: Mailbox;
let worker: Ctx;
let stranger: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.roads);
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
});

describe('the database shows', () => {
  /** The rows of each table of a thread that the person can read, whatever the question. */
  const rowsOf = async (ctx: Ctx, threadId: number) => {
    const asked = dbOf(ctx);
    return [
      await asked.mailThread.count({ where: { id: threadId } }),
      await asked.mailMessage.count({ where: { threadId, direction: 'IN' } }),
      await asked.mailDelivery.count({ where: { message: { threadId } } }),
    ];
  };

  test('a thread, its messages and its sendings to those who see its case', async () => {
    const { threadId, caseId } = await arrive(mailbox, letter());
    expect([await rowsOf(worker, threadId), await rowsOf(stranger, threadId)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    const { id: departmentId } = office.geodesy;
    await db().case.update({
      where: { id: caseId ?? 0 },
      data: { departmentId, destinationId: departmentId },
    });
    expect([(await rowsOf(stranger, threadId))[1]]).toEqual([1]);
  });

  test('a thread without a case to the department of its mailbox', async () => {
    const { threadId } = await arrive(mailbox, letter({ head: ['Auto-Submitted: auto-generated'] }));
    expect([await rowsOf(worker, threadId), await rowsOf(stranger, threadId)]).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });

  test('no password of a mailbox to anybody who asks for a department', async () => {
    await expect(dbOf(worker).mailbox.findFirst({ select: { imapSecret: true } })).rejects.toThrow(
      /permission denied|denied access/,
    );
  });
});

describe('an e-mail that cannot be read as a whole', () => {
  test('and ended the process twice is stored with its headers alone, as a case', async () => {
    const raw = letter({ subject: 'Trucizna', text: 'Treść' });
    const sha256 = createHash('sha256').update(raw).digest('hex');
    await db().mailbox.update({ where: { id: mailbox.id }, data: { tryingSha256: sha256, tryingCount: 2 } });
    const { messageId, caseId } = await arrive(mailbox, raw);
    const { subject, textBody, trouble, rawSha256 } = await db().mailMessage.findUniqueOrThrow({
      where: { id: messageId },
    });
    expect([subject, textBody, trouble, rawSha256]).toEqual(['Trucizna', '', 'broken', sha256]);
    expect(caseId).not.toBeNull();
  });

  test('counts its tries anew after another e-mail', async () => {
    const raw = letter({ text: 'Treść druga' });
    await db().mailbox.update({ where: { id: mailbox.id }, data: { tryingSha256: 'inna', tryingCount: 9 } });
    const { messageId } = await arrive(mailbox, raw);
    expect((await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } })).textBody).toBe(
      'Treść druga',
    );
  });
});
