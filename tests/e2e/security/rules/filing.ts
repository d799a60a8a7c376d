import { ask } from '../http';
import { must } from '../scene';
import { sessionOf } from '../staff';
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
} from '../vocabulary';

const AKTA = `${OFFICE}/sprawy/[slug]/akta/actions.ts`;
/** The ids of a spis of Wydział Dróg and of one of another department. */
const registers = { own: 0, foreign: 0 };

/** The people who read all spisy spraw, and those who read the spisy of Wydział Dróg. */
const ALL_SPISY: readonly Person[] = ['sekretarz', 'iod'];
const OWN_SPISY: readonly Person[] = [...ROADS, ...ALL_SPISY];

const ofRegister =
  (part: string): PageRule =>
  () => [
    { address: `/spisy/${registers.own}${part}`, open: OWN_SPISY },
    { address: `/spisy/${registers.foreign}${part}`, open: ALL_SPISY },
    { address: `/spisy/999999999${part}`, open: NO_ONE },
    { address: `/spisy/x${part}`, open: NO_ONE },
  ];

const CSV = Buffer.from('symbol;haslo;kategoria\n1;Podszyta;A\n').toString('base64');

/** Spisy spraw, the JRWA, and the place of a case among them. */
export const RULES: Rules = {
  pages: {
    '/spisy': page('/spisy', OWN_SPISY),
    '/spisy/[id]': ofRegister(''),
    '/spisy/[id]/pdf': ofRegister('/pdf'),
    '/spisy/[id]/csv': ofRegister('/csv'),
    '/spisy/[id]/xlsx': ofRegister('/xlsx'),
    '/administracja/jrwa': page('/administracja/jrwa', ADMIN),
    '/administracja/jrwa/csv': page('/administracja/jrwa/csv', ADMIN),
    '/administracja/jrwa/xlsx': page('/administracja/jrwa/xlsx', ADMIN),
  },
  actions: {
    [AKTA]: {
      // The JRWA is open to all staff. The search of cases returns only cases that the caller may see.
      findClassesAction: reads(STAFF, () => ({ q: '72' })),
      findTargetsAction: reads(STAFF, ({ own, foreign }) => ({ caseId: foreign.id, q: own.number })),
      openFileAction: onCase(({ id }) => ({ caseId: id, symbol: '1431', groupNumber: 0 }), ROADS, NO_ONE),
      moveFileAction: onCase(
        ({ id }) => ({ caseId: id, fromId: 1, symbol: '1431', groupNumber: 0, reason: 'Podszyty.' }),
        ROADS,
        NO_ONE,
      ),
      attachPapersAction: (scene) => [
        { args: [{ caseId: scene.own.id, version: 1, toCaseId: scene.foreign.id }], open: NO_ONE },
        { args: [{ caseId: scene.foreign.id, version: 1, toCaseId: scene.own.id }], open: NO_ONE },
      ],
      takeOutPapersAction: onCase(
        ({ id }) => ({ caseId: id, version: 1, reason: 'Podszyty.' }),
        ROADS,
        NO_ONE,
      ),
      filePapersAction: onCase(
        ({ id }) => ({ caseId: id, version: 1, symbol: '1431', reason: 'Podszyty.' }),
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
  prepare: async ({ own }) => {
    const [desk, secretary] = await Promise.all([sessionOf('sekretariat'), sessionOf('sekretarz')]);
    await must(desk, `${AKTA} openFileAction`, { caseId: own.id, symbol: '7230', groupNumber: 0 });
    const { text } = await ask('/spisy', { headers: { cookie: secretary } });
    const idOf = (name: string) => Number(new RegExp(`href="/spisy/(\\d+)"[^>]*>${name}<`).exec(text)?.[1]);
    Object.assign(registers, { own: idOf('DR\\.7230'), foreign: idOf('(?!DR|<)[A-Z]+\\.\\d+') });
    if (!(registers.own > 0 && registers.foreign > 0)) throw new Error('no spisy spraw to try');
  },
};
