import { AcceptThread, TakeBackThread } from '@/components/mail/on-the-way';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { mailDepartments } from '@/lib/modules/mail/policy';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import { canReceiveFor, canSendFrom } from '@/lib/modules/routing/policy';
import { acceptAction, refuseAction } from '../../komorka/actions';
import { takeBackHandOverAction } from '../actions';

/** Below a thread on its way to another department: accepting it there, or taking it back here. */
export function OnTheWay({ ctx, thread }: { ctx: Ctx; thread: OpenThread }) {
  const pending = thread.handOvers.findLast(({ state }) => state === 'PENDING');
  if (!pending) return null;
  const { id, from, to, fromDepartmentId, toDepartmentId } = pending;
  if (canReceiveFor(ctx.actor, pending))
    return <AcceptThread handOverId={id} from={from} accept={acceptAction} refuse={refuseAction} />;
  if (canSendFrom(ctx.actor, { departmentId: fromDepartmentId }))
    return <TakeBackThread threadId={thread.id} to={to} takeBack={takeBackHandOverAction} />;
  const isComing = mailDepartments(ctx.actor).includes(toDepartmentId);
  return (
    <div className="mail-counter">
      <p>
        {nb(
          isComing
            ? 'Wątek czeka, aż przyjmie go sekretariat albo kierownictwo Twojej komórki.'
            : `Wątek czeka na przyjęcie: ${to}.`,
        )}
      </p>
    </div>
  );
}
