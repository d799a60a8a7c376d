import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Ctx } from '@/lib/core/context';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import { getCase } from '@/lib/modules/cases/queries/one';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { checkAddress, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { draftLetter } from '@/lib/modules/correspondence/operations/draft';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { suggestedClass } from '@/lib/modules/filing/queries/classes';
import { getCard, listCardsForCounter } from '@/lib/modules/procedure-cards/queries';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { personInput, registerOne } from '@/tests/factories/applications';
import { on } from '@/tests/factories/people';
import { settleOne, setZnak } from '@/tests/factories/settlements';
import { signNow } from '@/tests/factories/signing';
import { type Issued, listening } from './office';
import { demoCtx, signIn } from './people';

// Makes the cases with which a test begins, by the operations that the screens call.

/** The way of a podanie: its card, the person who accepts and assigns it, and the person who handles it. */
type Desk = {
  card: string;
  matter: string;
  accepting: string;
  worker: string;
  /** The podanie came by post, from a client who gave no address. */
  unaddressed?: true;
  email?: string;
  /** The client brings every mandatory document of the card. */
  complete?: boolean;
};

export const ROADS: Desk = {
  card: 'zajecie-pasa-drogowego-roboty',
  matter: 'Wykop pod wodociąg',
  accepting: 'sekretariat',
  worker: 'referent',
};
export const UNADDRESSED: Desk = { ...ROADS, unaddressed: true };
export const CERTIFICATES: Desk = {
  card: 'zaswiadczenie-o-niezaleganiu',
  matter: 'Zaświadczenie do banku',
  accepting: 'windykacja',
  worker: 'windykacja',
};
export const PLANS: Desk = {
  card: 'wypis-i-wyrys-z-planu',
  matter: 'Działka 14/2 do notariusza',
  accepting: 'planowanie',
  worker: 'planowanie',
};

/** The clerk, the card, and a podanie without its documents. The last name tells the podania of the tests apart. */
async function podanie(lastName: string, desk: Desk, at: (ctx: Ctx) => Ctx = (ctx) => ctx) {
  const clerk = at(await demoCtx('bok'));
  const known = (await listCardsForCounter(clerk)).find(({ slug }) => slug === desk.card);
  if (!known) throw new Error(`no card ${desk.card}`);
  const card = await getCard(clerk, known.versionId, clerk.today);
  const address = { street: 'ul. Próbna 7', postalCode: '00-000', city: 'Zalesin' };
  const noAddress = { street: '', postalCode: '', city: '' };
  const brought = desk.complete ? card.documents.filter(({ mandatory }) => mandatory) : [];
  const input: Partial<RegisterInput> = {
    client: personInput({
      firstName: 'Genowefa',
      lastName,
      email: desk.email ?? '',
      ...(desk.unaddressed ? noAddress : address),
    }),
    subject: `${desk.matter}, ${lastName}`,
    channel: desk.unaddressed ? 'POST' : 'COUNTER',
    presentDocumentIds: brought.map(({ id }) => id),
    attachmentsCount: brought.length,
    identityCheck: 'NOT_NEEDED',
  };
  return { clerk, card, input };
}

const issued = ({ number, slug, accessCode }: Registered): Issued => ({
  number,
  slug,
  code: accessCode ?? '',
});

/** A podanie at the counter, by default one about roads. */
export async function registeredCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await registerOne(clerk, card, input));
}

/** A case on its way to the department. */
export async function sentCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await sentOne(clerk, card, input));
}

/** A case that the department has accepted and that has no clerk yet. */
export async function acceptedCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await acceptedOne({ clerk, desk: await demoCtx(desk.accepting) }, card, input));
}

/** A case that is assigned to the person who handles it. */
export async function assignedCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  const people = { clerk, desk: await demoCtx(desk.accepting), worker: await demoCtx(desk.worker) };
  return issued(await acceptedOne(people, card, input));
}

/** A case under its znak, with the class of its card, led by the person who handles it. */
export async function openedCase(lastName: string, desk = ROADS): Promise<Issued & { znak: string }> {
  const made = await assignedCase(lastName, desk);
  const worker = await demoCtx(desk.worker);
  const record = await getCase(worker, made.slug);
  const suggested = await suggestedClass(worker, record);
  if (!suggested) throw new Error(`the card ${desk.card} has no class`);
  const { znak } = await openCase(worker, {
    caseId: record.id,
    symbol: suggested.symbol,
    groupNumber: 0,
  });
  return { number: made.number, slug: made.slug, code: made.code, znak };
}

/** A case under its znak. The person who handles it is signed in and has opened this part of it. */
export async function openedInHand(page: Page, lastName: string, part: string, desk = ROADS) {
  const made = await openedCase(lastName, desk);
  await signIn(page, desk.worker);
  await page.goto(`/sprawy/${made.slug}?zakladka=${part}`);
  await listening(page);
  return made;
}

/** An assigned case. The person who handles it is signed in and has opened this part of it. */
export async function caseInHand(page: Page, lastName: string, part: string, desk = ROADS): Promise<Issued> {
  const made = await assignedCase(lastName, desk);
  await signIn(page, desk.worker);
  await page.goto(`/sprawy/${made.slug}?zakladka=${part}`);
  await listening(page);
  return made;
}

/** A case that a decision made outside Okienko settled, delivered today: the client may appeal. */
export async function decidedCase(lastName: string, desk = ROADS): Promise<Issued & { znak: string }> {
  const made = await openedCase(lastName, desk);
  const worker = await demoCtx(desk.worker);
  const { id } = await getCase(worker, made.slug);
  await settleOne(worker, id, {
    outcome: 'DECISION',
    how: 'Decyzja nr 7/2026',
    outside: true,
    remedy: 'APPEAL',
    deliveredOn: worker.today,
  });
  return made;
}

/**
 * A case whose client has been called, on the day, to bring every document that its card demands (KPA art. 64 § 2): the
 * call is signed, sent and delivered on that day.
 */
export async function calledCase(lastName: string, day: string, desk = ROADS): Promise<Issued> {
  const at = (ctx: Ctx) => on(ctx, day);
  const { clerk, card, input } = await podanie(lastName, desk, at);
  const worker = at(await demoCtx(desk.worker));
  const people = { clerk, desk: at(await demoCtx(desk.accepting)), worker };
  const made = await acceptedOne(people, card, input);
  await setZnak(made.caseId);
  const defects = card.documents.filter(({ mandatory }) => mandatory).map(({ name }) => name);
  const { letterId } = await draftLetter(worker, {
    caseId: made.caseId,
    kind: 'CALL',
    content: { defects },
    requestKey: randomUUID(),
  });
  await signNow(at(await demoCtx('kierownik')), letterId);
  const {
    addresseeName: name,
    addresseeAddress: address,
    addresseeAde: ade,
  } = await db().letter.findUniqueOrThrow({
    where: { id: letterId },
  });
  await checkAddress(worker, { letterId, addressee: { name, address, ade } });
  await sendLetter(worker, { letterId, way: 'POST_REGISTERED', on: worker.today });
  await noteDelivery(worker, { letterId, proof: 'RECEIVED', on: worker.today });
  return issued(made);
}
