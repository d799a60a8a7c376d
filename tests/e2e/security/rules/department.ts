import { CASE_TABS } from '@/lib/modules/routing/schema';
import {
  ADMIN,
  NO_ONE,
  OFFICE,
  onCase,
  page,
  ROADS,
  ROADS_DESK,
  type Rules,
  reads,
  STAFF,
  writes,
} from '../vocabulary';

const substitution = (staffId: number) => ({
  staffId,
  substituteId: 1,
  from: '2099-12-01',
  to: '2099-12-02',
});

const TABS = [
  ...['do-przydzielenia', 'w-toku', 'czeka-na-klienta', 'gotowe', 'po-terminie', 'wspolpraca', 'zadna'],
];

export const RULES: Rules = {
  pages: {
    '/komorka': (scene) =>
      [...TABS.map((tab) => `?zakladka=${tab}`), '', `?sprawa=${scene.foreign.slug}`].map((query) => ({
        address: `/komorka${query}`,
        open: ROADS,
      })),
    '/komorka/zastepstwa': page('/komorka/zastepstwa', ['kierownik']),
  },
  actions: {
    [`${OFFICE}/komorka/zastepstwa/actions.ts`]: {
      saveSubstitutionAction: (scene) => [
        { args: [substitution(scene.ids.referent)], open: ['kierownik', 'admin'] },
        // A person of another department.
        { args: [substitution(scene.ids.person)], open: ADMIN },
      ],
      endSubstitutionAction: writes(['kierownik', 'admin'], () => ({ id: 1 })),
    },
    [`${OFFICE}/komorka/actions.ts`]: {
      acceptAction: onCase(({ handOverId }) => ({ handOverIds: [handOverId] }), ROADS_DESK, NO_ONE),
      refuseAction: onCase(({ handOverId }) => ({ handOverId, reason: 'Podszyta.' }), ROADS_DESK, NO_ONE),
      assignAction: (scene) => [
        { args: [{ caseIds: [scene.own.id], staffId: scene.ids.referent }], open: ROADS_DESK },
        { args: [{ caseIds: [scene.foreign.id], staffId: scene.ids.referent }], open: NO_ONE },
        { args: [{ caseIds: [scene.waiting.id], staffId: scene.ids.referent }], open: NO_ONE },
      ],
      // No hand-over of the scene goes straight to one post.
      acceptAndLeadAction: onCase(({ handOverId }) => ({ handOverIds: [handOverId] }), NO_ONE, NO_ONE),
      takeNextAction: writes(['referent', 'kierownik'], () => ({
        requestKey: '00000000-0000-4000-8000-000000000002',
      })),
      // The answer covers the caller's own departments, and is empty for a person without one.
      loadToAcceptAction: reads(STAFF, () => ({ q: '', unopened: false, after: null })),
      loadCasesAction: (scene) =>
        CASE_TABS.flatMap((tab) =>
          reads(STAFF, () => ({ tab, q: '', mine: false, unopened: false, after: null }))(scene),
        ),
    },
  },
  watched: () => [['referent', ['/komorka', '/komorka?zakladka=w-toku']]],
};
