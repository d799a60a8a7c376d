import Link from 'next/link';
import { UndoNewMail } from '@/components/mail/undo-new-mail';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import { takeBackNewMailAction } from '../nowa/actions';

/** Below a thread that the office began: what happens with it now, and its author's way back. */
export function Ours({ ctx, thread }: { ctx: Ctx; thread: OpenThread }) {
  const [only] = thread.messages;
  const waits = only?.delivery?.state === 'QUEUED' && thread.started?.staffId === ctx.actor.staffId;
  const seconds = waits && only.delivery ? secondsTo(only.delivery.notBefore, ctx.now) : 0;
  return (
    <>
      {seconds > 0 && <UndoNewMail threadId={thread.id} seconds={seconds} takeBack={takeBackNewMailAction} />}
      <div className="mail-counter">
        <p>{nb('Gdy ktoś odpowie, wątek trafi do załatwienia i zacznie biec jego termin.')}</p>
      </div>
    </>
  );
}

const secondsTo = (moment: Date, now: Date): number => Math.round((moment.getTime() - now.getTime()) / 1_000);

/** The case that the office wrote about. */
export function AboutCase({ thread }: { thread: OpenThread }) {
  const about = thread.started?.about;
  if (!about) return null;
  return (
    <Link href={paths.case(about.slug)} prefetch={false}>
      Dotyczy sprawy {about.number}
    </Link>
  );
}
