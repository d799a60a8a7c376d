import {
  ADMIN,
  NO_ONE,
  OFFICE,
  onCase,
  type PageRule,
  type Person,
  page,
  ROADS,
  ROADS_DESK,
  type Rules,
  reads,
  STAFF,
  writes,
} from './vocabulary';

/** Who reads all spisy spraw, and who those of Wydział Dróg. */
const ALL_SPISY: readonly Person[] = ['sekretarz', 'iod'];
const OWN_SPISY: readonly Person[] = [...ROADS, ...ALL_SPISY];

const ofRegister =
  (part: string): PageRule =>
  ({ ids }) => [
    { address: `/spisy/${ids.register}${part}`, open: OWN_SPISY },
    { address: `/spisy/${ids.foreignRegister}${part}`, open: ALL_SPISY },
    { address: `/spisy/999999999${part}`, open: NO_ONE },
    { address: `/spisy/x${part}`, open: NO_ONE },
  ];

const CSV = Buffer.from('symbol;haslo;kategoria\n1;Podszyta;A\n').toString('base64');

/** Spisy spraw, the JRWA, and the place of a case among them. */
export const FILING: Rules = {
  pages: {
    '/spisy': page('/spisy', OWN_SPISY),
    '/spisy/[id]': ofRegister(''),
    '/spisy/[id]/pdf': ofRegister('/pdf'),
    '/spisy/[id]/csv': ofRegister('/csv'),
    '/spisy/[id]/xlsx': ofRegister('/xlsx'),
    '/administracja/jrwa': page('/administracja/jrwa', ADMIN),
    '/administracja/jrwa/csv': page('/administracja/jrwa/csv', ADMIN),
  },
  actions: {
    [`${OFFICE}/sprawy/[slug]/akta/actions.ts`]: {
      // The JRWA is no secret; of cases each gets their own alone.
      findClassesAction: reads(STAFF, () => ({ q: '72' })),
      findTargetsAction: reads(STAFF, ({ own, foreign }) => ({ caseId: foreign.id, q: own.number })),
      openFileAction: onCase(({ id }) => ({ caseId: id, symbol: '1431', groupNumber: 0 }), ROADS, NO_ONE),
      moveFileAction: onCase(
        ({ id }) => ({ caseId: id, fromId: 1, symbol: '1431', groupNumber: 0, reason: 'Podszyty.' }),
        ROADS,
        NO_ONE,
      ),
      attachPapersAction: (scene) => [
        { args: [{ caseId: scene.own.id, toCaseId: scene.foreign.id }], open: NO_ONE },
        { args: [{ caseId: scene.foreign.id, toCaseId: scene.own.id }], open: NO_ONE },
      ],
      filePapersAction: onCase(
        ({ id }) => ({ caseId: id, symbol: '1431', reason: 'Podszyty.' }),
        ROADS,
        NO_ONE,
      ),
    },
    [`${OFFICE}/spisy/actions.ts`]: {
      openGroupAction: (scene) => [
        {
          args: [{ departmentId: scene.own.departmentId, symbol: '7230', year: 2026, title: 'Podszyta' }],
          open: ROADS_DESK,
        },
        {
          args: [{ departmentId: scene.foreign.departmentId, symbol: '7230', year: 2026, title: 'Podszyta' }],
          open: NO_ONE,
        },
      ],
    },
    [`${OFFICE}/administracja/jrwa/actions.ts`]: {
      searchJrwaAction: reads(ADMIN, () => ({ versionId: 1, q: '' })),
      previewJrwaAction: reads(ADMIN, () => ({ file: CSV })),
      importJrwaAction: writes(ADMIN, () => ({ name: 'Podszyty', validFrom: '2026-11-24', file: CSV })),
    },
  },
};
