import {
  type ActionRule,
  ADMIN,
  NO_ONE,
  OFFICE,
  ofCase,
  onCase,
  type Person,
  page,
  READ_ALL,
  ROADS,
  type Rules,
  writes,
} from '../vocabulary';

const CASE = `${OFFICE}/sprawy/[slug]`;
const requestKey = '00000000-0000-4000-8000-000000000002';
/** The people of the counter, who talk to clients of every case and note the talks. */
const COUNTER: readonly Person[] = ['bok', 'kancelaria'];
const said = { happenedOn: '2026-11-24', happenedAt: '', person: 'Podszyty', text: 'Podszyta.' };
const seen = { viewedOn: '2026-11-24', fromTime: '7:00', toTime: '7:30', viewer: 'Podszyty' };
/** An act for the keepers of the case files. The files of a case on its way are still kept by the counter. */
const keeping = (input: object): ActionRule => onCase(({ slug }) => ({ slug, ...input }), ROADS, ['bok']);

export const RULES: Rules = {
  pages: {
    '/sprawy/[slug]/metryka': ofCase(() => '/metryka', ROADS, READ_ALL),
    '/sprawy/[slug]/metryka/pdf': ofCase(() => '/metryka/pdf', ROADS, READ_ALL),
    '/sprawy/[slug]/notatki/[id]': (scene) => [
      ...ofCase(({ noteId }) => `/notatki/${noteId}`, ROADS, READ_ALL)(scene),
      // A note of a foreign case under the number of the person's own case.
      { address: `/sprawy/${scene.own.slug}/notatki/${scene.foreign.noteId}`, open: NO_ONE },
    ],
    '/sprawy/[slug]/udostepnienia/[id]': ({ own, foreign }) => [
      { address: `/sprawy/${own.slug}/udostepnienia/${own.viewingId}`, open: [...ROADS, ...READ_ALL] },
      { address: `/sprawy/${foreign.slug}/udostepnienia/${own.viewingId}`, open: NO_ONE },
    ],
    '/administracja/systemy': page('/administracja/systemy', ADMIN),
  },
  actions: {
    [`${CASE}/notatki/actions.ts`]: {
      writeNoteAction: onCase(
        ({ slug }) => ({ slug, requestKey, ...said, kind: 'VISIT', correctsId: null }),
        [...ROADS, ...COUNTER],
        COUNTER,
      ),
      saveNoteDraftAction: onCase(
        ({ slug }) => ({ slug, typed: { text: 'Podszyty.' } }),
        [...ROADS, ...COUNTER],
        COUNTER,
      ),
    },
    [`${CASE}/udostepnienia/actions.ts`]: {
      recordViewingAction: keeping({
        ...seen,
        requestKey,
        capacity: 'strona',
        identityCheck: 'KNOWN',
        presentId: 1,
        scope: 'Akta',
        copies: '',
        withheld: '',
        correctsId: null,
      }),
    },
    [`${CASE}/numery/actions.ts`]: {
      addReferenceAction: keeping({ systemId: 1, reference: 'PODSZYTY/1' }),
      withdrawReferenceAction: keeping({ referenceId: 1, reason: 'Podszyty.' }),
    },
    [`${OFFICE}/administracja/systemy/actions.ts`]: {
      saveExternalSystemAction: writes(ADMIN, () => ({
        id: null,
        version: 0,
        name: 'Podszyty system',
        active: true,
      })),
    },
  },
};
