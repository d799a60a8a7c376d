import { ADMIN, OFFICE, page, type Rules, reads, STAFF, writes } from '../vocabulary';

export const RULES: Rules = {
  pages: {
    // Everybody's own.
    '/przypomnienia': page('/przypomnienia', STAFF),
    // Places that one may open, and cases that one has opened.
    '/idz-do': page('/idz-do', STAFF),
    '/kalkulator': page('/kalkulator', STAFF),
    '/konto': page('/konto', STAFF),
    '/konto/haslo': page('/konto/haslo', STAFF),
    '/konto/drugi-skladnik': page('/konto/drugi-skladnik', STAFF),
  },
  actions: {
    [`${OFFICE}/actions.ts`]: {
      leave: () => [], // `sessions.spec.ts`
    },
    [`${OFFICE}/przypomnienia/actions.ts`]: {
      // One's own alone: those of others are left as they are.
      markReadAction: reads(STAFF, () => ({ ids: [2_000_000_000] })),
      markRoleNoticesReadAction: reads(STAFF, () => ({ ids: [2_000_000_000] })),
    },
    [`${OFFICE}/konto/actions.ts`]: {
      changePasswordAction: writes(STAFF, () => ({ current: 'okienko', next: 'zielone-okna-na-rynku' })),
      confirmSecondFactorAction: writes(STAFF, () => ({ pending: 'x', code: '123456', password: 'okienko' })),
      turnOffSecondFactorAction: writes(STAFF, () => ({ password: 'okienko' })),
      endSessionAction: writes(ADMIN, ({ ids }) => ({ id: ids.adminSession })),
    },
  },
};
