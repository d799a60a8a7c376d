import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { type Desk, makeDesk } from '@/tests/factories/desk';
import { actorOf, ctxOf } from '@/tests/factories/people';

/** A desk of the roads department, and a case worker of another one. */
export async function setScene() {
  const desk = await makeDesk();
  const stranger = await actorOf('CASE_WORKER', desk.office.geodesy, { name: 'Obcy Pracownik' });
  return { ...desk, stranger: ctxOf(stranger) };
}

/** A case in the worker's hands. */
export async function caseInHand({ office, clerk, head, worker }: Desk) {
  return acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
}
