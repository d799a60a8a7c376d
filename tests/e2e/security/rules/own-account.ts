import { ADMIN, OFFICE, page, type Rules, reads, STAFF, writes } from '../vocabulary';

export const RULES: Rules = {
  pages: {
    // Every person sees only their own reminders.
    '/przypomnienia': page('/przypomnienia', STAFF),
    // The answer lists places that the caller may open, and cases that they opened last.
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
      // The action changes only the caller's reminders. A foreign id has no effect.
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
