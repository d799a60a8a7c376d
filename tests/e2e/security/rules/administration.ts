import type { Scene } from '../scene';
import { ADMIN, OFFICE, type PageRule, type Person, page, type Rules, reads, writes } from '../vocabulary';

/** The people who change the office's calendar and choices, and those who may read them. */
const TERMS: readonly Person[] = ['admin', 'sekretarz'];
const TERMS_READERS: readonly Person[] = [...TERMS, 'iod'];
const MANDATE_KEEPERS: readonly Person[] = ['admin', 'sekretarz'];
const MANDATE_READERS: readonly Person[] = [...MANDATE_KEEPERS, 'iod'];
const EDITORS: readonly Person[] = ['admin', 'redaktor'];
const SEE_INCIDENTS: readonly Person[] = ['sekretarz', 'iod', 'admin'];

const administration = (part: string, ...ids: ((scene: Scene) => string | number)[]): PageRule => {
  return (scene) => ids.map((id) => ({ address: `/administracja/${part}/${id(scene)}`, open: ADMIN }));
};

const FREE_DAY = { extraFreeDays: [{ date: '2031-07-01', basis: 'Podszyta' }], closures: [] };
/** A day that is not saved yet, because a preview without any change is refused. */
const OTHER_FREE_DAY = { ...FREE_DAY, extraFreeDays: [{ date: '2031-03-04', basis: 'Podszyty' }] };
const saved = { version: 1, name: 'Zmieniona', active: true };

/** Servers that nobody asks: the demonstration carries its mailbox itself. */
const SERVERS = {
  imapHost: '',
  imapPort: '993',
  imapSecurity: 'TLS',
  imapUser: '',
  imapPassword: '',
  smtpHost: '',
  smtpPort: '587',
  smtpSecurity: 'STARTTLS',
  smtpUser: '',
  smtpPassword: '',
} as const;

export const RULES: Rules = {
  pages: {
    '/administracja': page('/administracja', [...TERMS_READERS, 'redaktor']),
    '/administracja/kalendarz': () =>
      ['', '?rok=2027', '?rok=x'].map((query) => ({
        address: `/administracja/kalendarz${query}`,
        open: TERMS_READERS,
      })),
    '/administracja/terminy': page('/administracja/terminy', TERMS_READERS),
    '/administracja/komorki': page('/administracja/komorki', ADMIN),
    '/administracja/komorki/[id]': administration(
      'komorki',
      ({ ids }) => ids.department,
      () => 'nowa',
    ),
    '/administracja/ludzie': page('/administracja/ludzie', ADMIN),
    '/administracja/ludzie/[id]': administration(
      'ludzie',
      ({ ids }) => ids.person,
      () => 'nowa',
    ),
    '/administracja/punkty': page('/administracja/punkty', ADMIN),
    '/administracja/punkty/[id]': administration(
      'punkty',
      ({ ids }) => ids.point,
      () => 'nowy',
    ),
    '/administracja/skrzynki': page('/administracja/skrzynki', ADMIN),
    '/administracja/skrzynki/[id]': administration('skrzynki', () => 'nowa'),
    '/administracja/sesje': page('/administracja/sesje', ADMIN),
    '/administracja/urzad': page('/administracja/urzad', ADMIN),
    '/administracja/upowaznienia': () =>
      ['', '?wazne=1', '?osoba=x&przed=y'].map((query) => ({
        address: `/administracja/upowaznienia${query}`,
        open: MANDATE_READERS,
      })),
    '/administracja/upowaznienia/nowe': page('/administracja/upowaznienia/nowe', MANDATE_KEEPERS),
    '/administracja/upowaznienia/arkusz': page('/administracja/upowaznienia/arkusz', MANDATE_READERS),
    '/administracja/upowaznienia/rejestr': page('/administracja/upowaznienia/rejestr', MANDATE_READERS),
    '/administracja/organy': page('/administracja/organy', EDITORS),
    '/administracja/wzory': page('/administracja/wzory', EDITORS),
    '/administracja/wzory/[id]': () =>
      ['1', '1?wersja=1'].map((id) => ({ address: `/administracja/wzory/${id}`, open: EDITORS })),
    '/administracja/nieprawidlowosci': page('/administracja/nieprawidlowosci', SEE_INCIDENTS),
    '/historia': () =>
      ['', '?zakladka=logowania', '?osoba=x&przed=y'].map((query) => ({
        address: `/historia${query}`,
        open: SEE_INCIDENTS,
      })),
  },
  actions: {
    [`${OFFICE}/administracja/skrzynki/actions.ts`]: {
      saveMailboxAction: writes(ADMIN, ({ ids }) => ({
        ...SERVERS,
        id: null,
        version: 1,
        name: 'Podszyta',
        address: 'podszyta@zalesin.example',
        departmentId: ids.department,
        purpose: 'GENERAL',
        acknowledges: false,
        isActive: false,
      })),
      tryMailboxAction: reads(ADMIN, () => ({ ...SERVERS, id: null })),
    },
    [`${OFFICE}/administracja/actions.ts`]: {
      saveDepartmentAction: writes(ADMIN, ({ ids }) => ({
        ...saved,
        id: ids.department,
        symbol: 'ZZ',
        genitive: 'Zmienionej',
        locative: '',
        nameEn: '',
        nameUk: '',
        parentId: null,
        deskRoom: '',
        deskPhone: '',
        deskHours: '',
        ownPointId: null,
      })),
      moveCardsAction: writes(ADMIN, ({ ids }) => ({ from: ids.department, to: 1 })),
      saveServicePointAction: writes(ADMIN, ({ ids }) => ({
        ...saved,
        id: ids.point,
        slug: 'zmieniony',
        address: 'Rynek',
        kind: 'BOK',
        takesAll: true,
        cardIds: [],
        hours: [],
      })),
      // Only an administrator may change roles, so nobody else can change their own.
      saveStaffMemberAction: writes(ADMIN, ({ ids }) => ({
        ...saved,
        id: ids.person,
        login: 'h.wilk',
        position: '',
        symbol: '',
        phone: '',
        room: '',
        servicePointId: null,
        posts: [{ departmentId: ids.department, role: 'ADMIN' }],
      })),
      saveOfficeAction: writes(ADMIN, () => ({
        version: 1,
        name: 'Zmieniony',
        street: 'Rynek 1',
        postalCode: '00-000',
        city: 'Zalesin',
        phone: '',
        email: '',
        website: '',
        authority: '',
        handlerInZnak: false,
        unopenedHours: 8,
        uncollectedDays: 14,
        ade: '',
        urgesPetitions: false,
      })),
      resetPasswordAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
      removeSecondFactorAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
      endSessionsOfAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
      previewTermsAction: reads(TERMS, ({ termsVersion }) => ({
        basedOn: termsVersion,
        calendar: OTHER_FREE_DAY,
      })),
      saveTermsAction: writes(TERMS, ({ termsVersion }) => ({
        basedOn: termsVersion,
        calendar: FREE_DAY,
        reason: 'Podszyty',
      })),
      confirmYearAction: writes(TERMS, () => ({ year: 2031 })),
    },
    [`${OFFICE}/administracja/upowaznienia/actions.ts`]: {
      giveMandateAction: writes(MANDATE_KEEPERS, ({ ids }) => ({
        staffId: ids.person,
        scopes: ['DECISIONS'],
        subject: 'Podszyte',
        departmentId: null,
        organId: null,
        holdsOrgan: false,
        givenBy: 'Burmistrz',
        givenOn: '2026-11-24',
        from: '2026-11-24',
        to: null,
        requestKey: '00000000-0000-4000-8000-0000000000aa',
      })),
      revokeMandateAction: writes(MANDATE_KEEPERS, () => ({
        id: 1,
        lastDay: '2026-11-24',
        reason: 'Podszyty',
      })),
    },
    [`${OFFICE}/administracja/organy/actions.ts`]: {
      saveAuthorityAction: writes(EDITORS, () => ({
        id: 1,
        version: 1,
        kind: 'SKO',
        name: 'Podszyte Kolegium',
        genitive: 'Podszytego Kolegium',
        seat: '',
        address: '',
        ade: '',
        active: true,
      })),
      setCardProcedureAction: writes(EDITORS, () => ({
        cardId: 1,
        version: 1,
        procedure: 'CIVIL',
        authorityId: null,
        organId: null,
        courtFee: 'FIXED',
        courtFeeGrosze: 20_000,
      })),
    },
    [`${OFFICE}/administracja/wzory/actions.ts`]: {
      previewTemplateAction: reads(EDITORS, () => ({
        templateId: 1,
        source: '#import "letter.typ": *\n#show: letter\n#opening',
        sample: 'FULL',
      })),
      publishTemplateAction: writes(EDITORS, () => ({
        templateId: 1,
        source:
          '#import "letter.typ": *\n#show: letter\n#opening\n#naming\n#parts\n#instruction\n#closing\nPodszyty',
        basedOn: 1,
        note: 'Podszyty',
      })),
      restoreTemplateAction: writes(EDITORS, () => ({ templateId: 1, number: 1, basedOn: 1 })),
    },
    [`${OFFICE}/administracja/nieprawidlowosci/actions.ts`]: {
      closeIncidentAction: writes(SEE_INCIDENTS, () => ({ id: 1, note: 'Podszyta.' })),
    },
  },
  watched: ({ ids }) => [
    [
      'admin',
      ['ludzie', 'komorki', 'punkty', 'urzad', `ludzie/${ids.person}`, `komorki/${ids.department}`].map(
        (part) => `/administracja/${part}`,
      ),
    ],
  ],
};
