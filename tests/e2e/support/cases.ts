import type { Page } from '@playwright/test';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import { getCard, listCardsForCounter } from '@/lib/modules/procedure-cards/queries';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { personInput, registerOne } from '@/tests/factories/applications';
import { type Issued, listening } from './office';
import { demoCtx, signIn } from './people';

// Cases for a test to begin with, made by the operations that the screens call.

/** Where a podanie goes: its card, who accepts and assigns there, who handles it. */
type Desk = {
  card: string;
  matter: string;
  accepting: string;
  worker: string;
  /** It came by post, from somebody who gave no address. */
  unaddressed?: true;
};

const ROADS: Desk = {
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

/** The clerk, the card, and a podanie without any of its documents: the last name tells the tests apart. */
async function podanie(lastName: string, desk: Desk) {
  const clerk = await demoCtx('bok');
  const known = (await listCardsForCounter(clerk)).find(({ slug }) => slug === desk.card);
  if (!known) throw new Error(`no card ${desk.card}`);
  const card = await getCard(clerk, known.versionId, clerk.today);
  const address = { street: 'ul. Próbna 7', postalCode: '00-000', city: 'Zalesin' };
  const noAddress = { street: '', postalCode: '', city: '' };
  const input: Partial<RegisterInput> = {
    client: personInput({ firstName: 'Genowefa', lastName, ...(desk.unaddressed ? noAddress : address) }),
    subject: `${desk.matter}, ${lastName}`,
    channel: desk.unaddressed ? 'POST' : 'COUNTER',
    presentDocumentIds: [],
    attachmentsCount: 0,
    identityCheck: 'NOT_NEEDED',
  };
  return { clerk, card, input };
}

const issued = ({ number, slug, accessCode }: Registered): Issued => ({
  number,
  slug,
  code: accessCode ?? '',
});

/** A podanie at the counter; of the roads unless said otherwise. */
export async function registeredCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await registerOne(clerk, card, input));
}

/** A case on its way to the department. */
export async function sentCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await sentOne(clerk, card, input));
}

/** A case that the department has accepted and nobody handles. */
export async function acceptedCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  return issued(await acceptedOne({ clerk, desk: await demoCtx(desk.accepting) }, card, input));
}

/** A case in the hands of the person who handles it. */
export async function assignedCase(lastName: string, desk = ROADS): Promise<Issued> {
  const { clerk, card, input } = await podanie(lastName, desk);
  const people = { clerk, desk: await demoCtx(desk.accepting), worker: await demoCtx(desk.worker) };
  return issued(await acceptedOne(people, card, input));
}

/** An assigned case, opened on this part of it by the person who handles it. */
export async function caseInHand(page: Page, lastName: string, part: string, desk = ROADS): Promise<Issued> {
  const made = await assignedCase(lastName, desk);
  await signIn(page, desk.worker);
  await page.goto(`/sprawy/${made.slug}?zakladka=${part}`);
  await listening(page);
  return made;
}
