import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { formatRegistryNumber, numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { type NewCase, registerCase } from '@/lib/modules/cases/operations/register-case';
import { CASE_TRANSITIONS } from '@/lib/modules/cases/rules/transitions';
import { CASE_KIND_WORDS } from '@/lib/modules/cases/words/kinds';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import type { CaseTab } from '@/lib/modules/routing/schema';
import { db, transact } from '@/lib/platform/db';
import { makeJrwa } from '@/tests/factories/jrwa';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { ERRAND, LIFE, migrateToErrands } from '@/tests/support/errand-kind';

export const SUBJECT = 'Kiedy skończy się remont ulicy Łącznej';
export type MadeErrand = { caseId: number; number: string; slug: string };

/**
 * An office whose counter takes errands for roads to answer within 14 days, and functions that bring an errand to
 * each stage.
 */
export async function makeErrandScene() {
  Object.assign(CASE_TRANSITIONS, { [ERRAND]: LIFE });
  Object.assign(CASE_KIND_WORDS, { [ERRAND]: 'zgłoszenie' });
  await migrateToErrands();
  const office = await makeOffice();
  await makeJrwa();
  const clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  const desk = ctxOf(await actorOf('SECRETARIAT', office.roads));
  const head = ctxOf(await actorOf('HEAD', office.roads));
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' }));
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));

  const newErrand = (ctx: Ctx): NewCase => ({
    kind: ERRAND,
    status: 'REGISTERED',
    subject: SUBJECT,
    clientId: null,
    departmentId: office.counter.id,
    destinationId: office.roads.id,
    assigneeId: ctx.actor.staffId,
    receivedOn: ctx.today,
    rule: 'EMAIL_14D',
  });

  /** Registers an errand with the row of its kind. */
  async function errand(ctx: Ctx = clerk, over: Partial<NewCase> = {}): Promise<MadeErrand> {
    return transact(async (tx) => {
      const caseRow = await registerCase(
        tx,
        ctx,
        { ...newErrand(ctx), ...over },
        (caseId) => tx.$executeRaw`INSERT INTO errand (case_id, asked) VALUES (${caseId}, ${SUBJECT})`,
      );
      const number = numberOf(caseRow);
      return { caseId: caseRow.id, number: formatRegistryNumber(number), slug: registryNumberSlug(number) };
    });
  }

  async function sent(): Promise<MadeErrand & { handOverId: number }> {
    const made = await errand();
    const batch = randomUUID();
    await handOver(clerk, { batch, caseIds: [made.caseId], departmentId: null, reason: '' });
    const { id } = await db().handOver.findFirstOrThrow({ where: { batch } });
    return { ...made, handOverId: id };
  }

  async function accepted(): Promise<MadeErrand> {
    const { handOverId, ...made } = await sent();
    await acceptHandOvers(desk, { handOverIds: [handOverId] });
    return made;
  }

  async function inProgress(): Promise<MadeErrand> {
    const made = await accepted();
    await assignCase(head, { caseId: made.caseId, staffId: worker.actor.staffId });
    return made;
  }

  /** The ids of the cases in a tab of the inbox. */
  const tab = async (which: CaseTab, ctx: Ctx = worker, q = '') =>
    idsOf((await listDepartmentCases(ctx, { tab: which, q })).items);

  const people = { office, clerk, desk, head, worker, stranger };
  return { ...people, newErrand, errand, sent, accepted, inProgress, tab };
}

export const idsOf = (items: readonly { id: number }[]) => items.map(({ id }) => id);
