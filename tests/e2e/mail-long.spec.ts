import { db } from '@/lib/platform/db';
import { furtherMessages } from '@/tests/factories/mails';
import { mailCame } from './support/mails';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

test('a thread with many long messages opens at its newest, and shows an earlier one when it is asked for', async ({
  page,
}) => {
  const at = '2026-11-20T12:00:00+01:00';
  const threadId = await mailCame({ subject: 'Bardzo długi wątek', text: 'Pierwsza wiadomość', at });
  const first = await db().mailMessage.findFirstOrThrow({ where: { threadId, direction: 'IN' } });
  await furtherMessages(first.id, 60, { htmlBody: '<p>Dzień dobry</p>'.repeat(40_000) });
  await signIn(page, 'kancelaria');
  await page.goto(`/poczta?watek=${threadId}`);
  await listening(page);
  const frames = page.getByTitle('Treść wiadomości');
  const lines = page.getByRole('link', { name: /^Pokaż treść/ });
  await expect(frames).toHaveCount(1);
  await expect(lines).toHaveCount(49);
  await checkAccessibility(page);
  await fits(page);
  await lines.first().click();
  await expect(frames).toHaveCount(2);
  await page.getByRole('link', { name: 'Starsze wiadomości' }).click();
  await expect(page.getByRole('link', { name: 'Najnowsze wiadomości' })).toBeVisible();
  await lines.first().click();
  await expect(page.getByText('Pierwsza wiadomość', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Najnowsze wiadomości' }).click();
  await expect(lines).toHaveCount(49);
});
