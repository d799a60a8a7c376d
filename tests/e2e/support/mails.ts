import { freshId } from '@/lib/core/fresh-id';
import { db } from '@/lib/platform/db';
import { arrive, letter } from '@/tests/factories/mails';

type Came = {
  subject: string;
  text: string;
  at: string;
  to?: 'bip' | 'bok';
  from?: string;
  id?: string;
  answers?: readonly string[];
  head?: readonly string[];
};

/** Takes an e-mail in, as the mailbox of the demonstration received it at the moment `at`; returns its thread. */
export async function mailCame({ at, to, ...mail }: Came): Promise<number> {
  const mailbox = await db().mailbox.findFirstOrThrow({
    where: { address: `${to ?? 'urzad'}@zalesin.example` },
  });
  const { threadId } = await arrive(mailbox, letter({ id: `${freshId()}@example.org`, ...mail }), { at });
  return threadId;
}
