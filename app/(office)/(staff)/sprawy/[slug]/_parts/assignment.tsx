import { AssignCase } from '@/components/routing/assign-case';
import { GiveBack } from '@/components/routing/give-back';
import { SendBack, SendOn } from '@/components/routing/send-on';
import { Badge } from '@/components/ui/badge';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { momentText } from '@/lib/i18n/moments';
import { canAssignCase, canGiveBackCase } from '@/lib/modules/cases/policy';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { canSendOn } from '@/lib/modules/routing/policy';
import { listAssignees } from '@/lib/modules/routing/queries/inbox-counts';
import { waysOutOf } from '@/lib/modules/routing/queries/sender';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { assignAction } from '../../../komorka/actions';
import { giveBackAction, sendBackAction, sendOnAction } from '../actions';

/** Przydział: the clerk who leads the case, their instruction, the co-operating clerks, and the acts. */
export async function AssignmentPart({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  const { leading, cooperation, givenBack } = record;
  const open = record.status === 'ACCEPTED' || record.status === 'IN_PROGRESS';
  const mayAssign = open && canAssignCase(ctx.actor, record);
  const mayGiveBack = record.status === 'IN_PROGRESS' && canGiveBackCase(ctx.actor, record);
  const maySendOn = open && canSendOn(ctx.actor, record);
  if (!leading && cooperation.length === 0 && !givenBack && !mayAssign && !maySendOn) return null;
  return (
    <MarginBlock label="Przydział" heading>
      {givenBack && (
        <Notice tone="soon" title="Przydział oddany.">
          {givenBack.by}, {nb(momentText(givenBack.at, ctx.now))}: „{givenBack.reason}” Wraca do:{' '}
          {givenBack.to}.
        </Notice>
      )}
      {leading && (
        <>
          <p>
            Prowadzi: <b>{record.assignee}</b>.{' '}
            <span className="text-ink-2">
              Przydzielone przez: {leading.assignedBy}, {nb(momentText(leading.assignedAt, ctx.now))}.{' '}
              {leading.openedAt === null && record.assigneeId !== ctx.actor.staffId ? (
                <Badge kind="new">nieotwarte</Badge>
              ) : (
                `Otwarcie: ${nb(momentText(leading.openedAt ?? ctx.now, ctx.now))}.`
              )}
            </span>
          </p>
          {leading.instruction && (
            <p>
              Dyspozycja: <b className="wrap-anywhere whitespace-pre-line">{leading.instruction}</b>
            </p>
          )}
          {leading.internalOn && (
            <p>
              Termin wewnętrzny: {nb(formatLong(leading.internalOn))},{' '}
              {distanceInWords(describeDistance(leading.internalOn, ctx.today), 'pl', 'TARGET_MISSED')}.
            </p>
          )}
        </>
      )}
      {cooperation.length > 0 && (
        <p>Współpracują: {cooperation.map(({ person, department }) => person ?? department).join(', ')}.</p>
      )}
      {(mayAssign || mayGiveBack || maySendOn) && (
        <div className="acts mt-3">
          {mayAssign && <Assigning ctx={ctx} record={record} />}
          {mayGiveBack && (
            <GiveBack
              caseId={record.id}
              version={record.version}
              to={leading?.assignedBy ?? 'przydzielającego'}
              giveBack={giveBackAction}
            />
          )}
          {maySendOn && <SendingOn ctx={ctx} record={record} />}
        </div>
      )}
    </MarginBlock>
  );
}

/** The ways out of a department that accepted the case by mistake: on to another one, or back to the sender. */
async function SendingOn({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  const [departments, { sender, cardDepartmentId }] = await Promise.all([
    listDepartments(ctx),
    waysOutOf(ctx, record),
  ]);
  const others = departments.filter(({ id, active }) => active && id !== record.departmentId);
  return (
    <>
      {/* An e-mail is handed over at its desk. */}
      {record.kind !== 'EMAIL' && (
        <SendOn
          caseId={record.id}
          departments={others.map(({ id, name }) => ({ id, name }))}
          suggested={others.find(({ id }) => id === cardDepartmentId)?.id ?? null}
          send={sendOnAction}
        />
      )}
      {sender !== null && (
        <SendBack caseId={record.id} version={record.version} to={sender} sendBack={sendBackAction} />
      )}
    </>
  );
}

async function Assigning({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  const { leading, cooperation } = record;
  const [assignees, departments] = await Promise.all([listAssignees(ctx), listDepartments(ctx)]);
  const people = assignees.filter(({ departmentId }) => departmentId === record.departmentId);
  const working = new Set(people.map(({ id }) => id));
  return (
    <AssignCase
      caseId={record.id}
      today={ctx.today}
      people={people}
      departments={departments
        .filter(({ id, active }) => active && id !== record.departmentId)
        .map(({ id, name }) => ({ id, name }))}
      start={{
        staffId: leading?.staffId ?? null,
        reason: '',
        instruction: leading?.instruction ?? '',
        internalOn: leading?.internalOn ?? null,
        coStaffIds: cooperation.flatMap(({ staffId }) => staffId ?? []).filter((id) => working.has(id)),
        coDepartmentIds: cooperation
          .filter(({ staffId }) => staffId === null)
          .map(({ departmentId }) => departmentId),
      }}
      assign={assignAction}
    />
  );
}
