import { addMinutes, subMinutes } from 'date-fns';
import type { Actor, Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { proceedingsOf } from '@/lib/modules/cases/queries/proceedings';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation } from '@/lib/modules/cases/words/procedures';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { checkAddress, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { draftLetter } from '@/lib/modules/correspondence/operations/draft';
import { paperToSign, signLetter, submitLetter } from '@/lib/modules/correspondence/operations/sign';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import type { Outcome } from '@/lib/modules/settlements/schema';
import { db } from '@/lib/platform/db';
import { type Act, contextOf } from './demo-acts';

type Situation = { caseId: number; worker: Actor; at: Date };
type Letter = (ids: { caseId: number; requestKey: string }, row: ProcedureRow) => DraftLetterInput;

const QUARTER = 15;

const decision: Letter = (ids, { decision: law }) => ({
  ...ids,
  kind: 'DECISION',
  content: {
    legalBasis: `${law ? citation(law.provision) : ''} i przepisy wskazane w karcie usługi`,
    resolution: 'Udzielam zezwolenia w zakresie i na czas wskazane w podaniu.',
    grantedInFull: true,
    facts: law?.finalAtOnce ? '' : 'Podanie jest kompletne, a jego treść zgadza się z ewidencją urzędu.',
    law: law?.finalAtOnce ? '' : 'Spełnione są przesłanki przepisów wskazanych w karcie usługi.',
  },
});
const certificate: Letter = (ids) => ({
  ...ids,
  kind: 'CERTIFICATE',
  content: { wording: 'Zaświadcza się, że dane wskazane w podaniu zgadzają się z ewidencją urzędu.' },
});
const transcript: Letter = (ids) => ({
  ...ids,
  kind: 'TRANSCRIPT',
  content: { issued: 'Odpis skrócony aktu wskazanego w podaniu.', attachments: ['Odpis skrócony aktu'] },
});
const extract: Letter = (ids) => ({
  ...ids,
  kind: 'EXTRACT',
  content: {
    issued: 'Ustalenia planu dla terenu wskazanego w podaniu.',
    attachments: ['Wyrys, skala 1:1000'],
  },
});
/** Outcomes with a letter made here; the letters of other outcomes were written elsewhere. */
const LETTERS: Partial<Record<Outcome, Letter>> = {
  DECISION: decision,
  CERTIFICATE: certificate,
  TRANSCRIPT: transcript,
  EXTRACT: extract,
};

/**
 * Signs the letter that settles some of the cases: the leading person writes it, the head signs it. Null for a letter
 * that was written elsewhere.
 */
export async function signedLetter(
  situation: Situation & { head: Actor | undefined; outcome: Outcome },
): Promise<number | null> {
  const write = LETTERS[situation.outcome];
  const { znak } = await caseOf(situation.caseId);
  if (!write || !situation.head || znak === null || situation.caseId % 4 !== 1) return null;
  const written = subMinutes(situation.at, QUARTER);
  const letter = await submitted({ ...situation, at: written }, write);
  await sign(contextOf(situation.head, situation.at), letter.letterId);
  return letter.letterId;
}

/** Signs a letter as it stands. */
export async function sign(ctx: Ctx, letterId: number): Promise<void> {
  const { version } = await letterOf(letterId);
  const { seen } = await paperToSign(ctx, { letterId, version });
  await signLetter(ctx, { letterId, version, seen });
}

/** The signed letter goes by registered post and reaches its addressee on the morning of a working day. */
export function sendingLetter(
  { caseId, worker, at, morning }: Situation & { morning: (workingDays: number) => Date },
  letterId: number,
): Act {
  const later = addMinutes(at, QUARTER);
  return {
    at: later,
    run: async () => {
      const ctx = contextOf(worker, later);
      const { addresseeName: name, addresseeAddress: address, addresseeAde: ade } = await letterOf(letterId);
      if (address === '') return [];
      await checkAddress(ctx, { letterId, addressee: { name, address, ade } });
      const postalNumber = `0015900773312345678${String(caseId).padStart(4, '0')}`;
      await sendLetter(ctx, { letterId, way: 'POST_REGISTERED', on: ctx.today, postalNumber });
      return [delivering(worker, letterId, morning(3 + (caseId % 4)))];
    },
  };
}

function delivering(worker: Actor, letterId: number, at: Date): Act {
  return {
    at,
    run: async () => {
      await noteDelivery(contextOf(worker, at), { letterId, proof: 'RECEIVED', on: plainDateOf(at) });
      return [];
    },
  };
}

/** Among the open cases, some have a draft of a decision, and some a decision that waits for a signature. */
export async function writeOpenLetters(actors: Iterable<Actor>, now: Date): Promise<void> {
  const people = new Map([...actors].map((actor) => [actor.staffId, actor]));
  const open = await db().case.findMany({
    where: {
      status: 'IN_PROGRESS',
      znak: { not: null },
      application: { cardVersion: { settlementForm: { contains: 'decyzj' } } },
      // Nobody writes a letter in a case that they have not opened.
      assignments: { some: { kind: 'LEADING', endedAt: null, openedAt: { not: null } } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, assigneeId: true },
  });
  for (const { id: caseId, assigneeId } of open) {
    const worker = people.get(assigneeId ?? 0);
    if (!worker || caseId % 3 > 1) continue;
    const situation = { caseId, worker, at: now };
    await (caseId % 3 === 0
      ? submitted(situation, decision)
      : draftLetter(contextOf(worker, now), await draftOf(situation, decision)));
  }
}

async function submitted(situation: Situation, write: Letter): Promise<{ letterId: number }> {
  const ctx = contextOf(situation.worker, situation.at);
  const { letterId, version } = await draftLetter(ctx, await draftOf(situation, write));
  await submitLetter(ctx, { letterId, version });
  return { letterId };
}

async function draftOf({ caseId }: Situation, write: Letter): Promise<DraftLetterInput> {
  const { row } = await proceedingsOf(db(), caseId);
  const requestKey = `00000000-0000-4000-8002-${String(caseId).padStart(12, '0')}`;
  return write({ caseId, requestKey }, row);
}

const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
