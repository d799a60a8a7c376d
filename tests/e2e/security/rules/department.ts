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
} from './vocabulary';

const substitution = (staffId: number) => ({
  ...{ staffId, substituteId: 1, from: '2099-12-01', to: '2099-12-02' },
});

export const DEPARTMENT: Rules = {
  pages: {
    '/komorka': (scene) =>
      ['', '?zakladka=do-przydzielenia', '?zakladka=w-toku', `?sprawa=${scene.foreign.slug}`].map(
        (query) => ({
          ...{ address: `/komorka${query}`, open: ROADS },
        }),
      ),
    '/komorka/zastepstwa': page('/komorka/zastepstwa', ['kierownik']),
  },
  actions: {
    [`${OFFICE}/komorka/zastepstwa/actions.ts`]: {
      saveSubstitutionAction: (scene) => [
        { args: [substitution(scene.ids.referent)], open: ['kierownik', 'admin'] },
        // Somebody of another department.
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
      // Everybody's own departments; whoever has none gets nothing.
      loadInProgressAction: reads(STAFF, () => ({ q: '', mine: false, after: null })),
    },
  },
};
