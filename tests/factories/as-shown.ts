import type { Ctx } from '@/lib/core/context';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import * as registration from '@/lib/modules/applications/operations/cancel';
import * as assignment from '@/lib/modules/cases/operations/give-back';
import * as papers from '@/lib/modules/filing/operations/papers';
import * as routing from '@/lib/modules/routing/operations/send-on';
import * as ending from '@/lib/modules/settlements/operations/reopen';
import { db } from '@/lib/platform/db';

type Which = { caseId: number } | { slug: string };

/** The version of a case that its page shows now; 0 for no case. */
export async function versionOf(which: Which): Promise<number> {
  if ('caseId' in which) {
    return (await db().case.findUnique({ where: { id: which.caseId } }))?.version ?? 0;
  }
  const number = parseRegistryNumber(which.slug);
  const found = await db().case.findFirst({
    where: {
      registrySeries: number?.series,
      registryYear: number?.year,
      registryNumber: number?.number ?? -1,
    },
  });
  return found?.version ?? 0;
}

/** The act as a person does it on the page of the case as it stands. */
const asShown =
  <Input extends Which & { version: number }, Value>(act: (ctx: Ctx, input: Input) => Promise<Value>) =>
  async (ctx: Ctx, input: Omit<Input, 'version'> & Which): Promise<Value> =>
    act(ctx, { ...input, version: await versionOf(input) } as unknown as Input);

export const cancelRegistration = asShown(registration.cancelRegistration);
export const restoreRegistration = asShown(registration.restoreRegistration);
export const giveBackCase = asShown(assignment.giveBackCase);
export const attachPapers = asShown(papers.attachPapers);
export const shelvePapers = asShown(papers.shelvePapers);
export const takeOutPapers = asShown(papers.takeOutPapers);
export const sendBack = asShown(routing.sendBack);
export const keepCase = asShown(routing.keepCase);
export const reopenCase = asShown(ending.reopenCase);
