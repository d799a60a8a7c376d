import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { saveRepresentative } from '@/lib/modules/applications/operations/representative';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { getCase } from '@/lib/modules/cases/queries/one';
import { findRepresentative } from '@/lib/modules/cases/queries/representative';
import type { RepresentativeInput } from '@/lib/modules/cases/schema/representative';
import { acceptedOne } from './accepted';
import { representativeInput } from './applications';
import { makeCard } from './cards';
import { makeLetterDesk } from './letters';
import { setZnak } from './settlements';

/** An address abroad, in the European Union. */
export const TORINO = { street: 'via Immaginaria 20', postalCode: '10100', city: 'Torino', country: 'IT' };

/** A desk with a card whose podania may come with a power of attorney, and the acts of its tests. */
export async function makeRepresentedDesk() {
  const desk = await makeLetterDesk();
  const { clerk, worker, head } = desk;
  const card = await makeCard(desk.office.roads, {
    documents: [
      {
        name: 'Pełnomocnictwo',
        kind: 'TO_FILE',
        mandatory: false,
        legalBasis: 'art. 33 KPA',
        note: '',
        ownForm: false,
        forRepresentative: true,
      },
    ],
  });
  return {
    desk,
    card,
    /** Accepts a podanie with a representative from Torino and gives it a znak, so that letters can be written. */
    accepted: async (over: Partial<RegisterInput> = {}) => {
      const made = await acceptedOne({ clerk, desk: head, worker }, card, {
        representative: representativeInput(TORINO),
        ...over,
      });
      await setZnak(made.caseId);
      return made;
    },
    /** Names the representative of a case, or changes their data. */
    name: (slug: string, over: Partial<RepresentativeInput> = {}, version = 0, ctx: Ctx = worker) =>
      saveRepresentative(ctx, {
        slug,
        version,
        representative: representativeInput(over),
        requestKey: randomUUID(),
      }),
    representativeOf: async (slug: string, ctx: Ctx = worker) =>
      findRepresentative(ctx, await getCase(ctx, slug)),
  };
}

export type RepresentedDesk = Awaited<ReturnType<typeof makeRepresentedDesk>>;
