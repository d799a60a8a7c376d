import { freshId } from '@/lib/core/fresh-id';
import { db } from '@/lib/platform/db';
import { arrive, letter } from '@/tests/factories/mails';

type Came = { subject: string; text: string; at: string; to?: 'bip' | 'bok'; from?: string };

/** Takes an e-mail in, as the mailbox of the demonstration received it at the moment `at`; returns its thread. */
export async function mailCame({ subject, text, at, to, from }: Came): Promise<number> {
  const mailbox = await db().mailbox.findFirstOrThrow({
    where: { address: `${to ?? 'urzad'}@zalesin.example` },
  });
  const { threadId } = await arrive(
    mailbox,
    letter({ subject, text, from, id: `${freshId()}@example.org` }),
    { at },
  );
  return threadId;
}
