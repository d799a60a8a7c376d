import pg from 'pg';
import { expect, test } from 'vitest';
import { lettersToSign } from '@/lib/modules/correspondence/queries/register';
import { ownCallBacks } from '@/lib/modules/inquiries/queries/call-backs';
import { unopenedMail } from '@/lib/modules/mail/queries/desk';
import { readCounts } from '@/lib/platform/counts';
import { adminUrl, runAs } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';
import { manyCases } from './many-cases';

test('the numbers of the bar read a few pages, although all cases are open podania of the person', async () => {
  const { worker } = await manyCases(20_000);
  const { staffId, departmentIds } = worker.actor;
  await runAs(
    adminUrl(),
    `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = ${staffId}, department_id = ${departmentIds[0]}`,
    'VACUUM ANALYZE',
  );
  const [sent] = await sentBy(() =>
    readCounts([unopenedMail(worker), ownCallBacks(worker), lettersToSign(worker)]),
  );
  // As the account of the application, whose rows a policy filters: its plans are other ones than the owner's.
  const application = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await application.connect();
  const { readWhole, pages } = await planOf(application, sent);
  await application.end();
  expect(readWhole).not.toContain('case');
  expect(pages).toBeLessThan(50);
}, 120_000);
