import type { NavItem } from '@/components/layout/nav-item';
import { type Arranged, arrange, type Place, placesFor, withCounts } from '@/components/layout/places';
import { caseScope } from '@/lib/core/case-scope';
import { type Actor, type Ctx, hasRole } from '@/lib/core/context';
import type { GoToTarget } from '@/lib/core/find-targets';
import { paths } from '@/lib/core/paths';
import { canRegister } from '@/lib/modules/applications/policy';
import { canReadHistory, canSeeIncidents } from '@/lib/modules/audit/policy';
import { listRecentlyOpened } from '@/lib/modules/cases/queries/recent';
import { matterName } from '@/lib/modules/cases/words/kinds';
import { canEditTemplates } from '@/lib/modules/correspondence/policy';
import { lettersToSign } from '@/lib/modules/correspondence/queries/register';
import { canReadTerms } from '@/lib/modules/deadlines/policy';
import { canReadRegisters } from '@/lib/modules/filing/policy';
import { callingDepartments, canReadAsked } from '@/lib/modules/inquiries/policy';
import { ownCallBacks } from '@/lib/modules/inquiries/queries/call-backs';
import { canKeepMailboxes, mailDepartments } from '@/lib/modules/mail/policy';
import { unopenedMail } from '@/lib/modules/mail/queries/desk';
import { canPublishCards } from '@/lib/modules/procedure-cards/policy';
import { inboxDepartments, sendingDepartments } from '@/lib/modules/routing/policy';
import { canHandOut } from '@/lib/modules/settlements/policy';
import { canAdminister, canSeeMandates } from '@/lib/modules/staff/policy';
import { type CountSql, readCounts } from '@/lib/platform/counts';

/** Whether the person may see any cases. */
export const seesCases = (actor: Actor): boolean => {
  const scope = caseScope(actor);
  return scope.all || scope.departmentIds.length > 0;
};
const seesAdministration = (actor: Actor): boolean =>
  canAdminister(actor) || canReadTerms(actor) || canSeeIncidents(actor) || canEditTemplates(actor);

/** Whether the person may sign letters; for other people the letters that wait for a signature are not counted. */
const signs = (actor: Actor): boolean => hasRole(actor, 'HEAD', 'CASE_WORKER', 'CITY_SECRETARY');

/** Whether the person calls back; others take a question by the key alone. */
const callsBack = (actor: Actor): boolean => callingDepartments(actor).length > 0;

/** The page of reminders; the bell beside the person's name opens it. */
export const REMINDERS: Place = {
  href: paths.reminders(),
  title: 'Przypomnienia',
  words: ['dzwonek', 'powiadomienia', 'terminy do pilnowania'],
};

/** The person's own account; its link stands at the end of "Więcej". */
export const ACCOUNT: Place = {
  href: paths.account(),
  title: 'Moje konto',
  words: ['hasło', 'drugi składnik', 'moje zastępstwa', 'profil'],
};

/**
 * A place whose bar entry may show a number: SQL of the things that wait there for the person; null: none is counted.
 */
export type CountedPlace = Place & { count?: (ctx: Ctx) => CountSql | null };

/**
 * Every place of the office, one entry each; a module adds its own entry. Places with an equal turn keep this order.
 */
export const PLACES: readonly CountedPlace[] = [
  {
    href: paths.counter(),
    title: 'Okienko',
    group: 'Klienci',
    bar: { CLERK: 1, INFORMATION: 1, SECRETARIAT: 1 },
    open: (actor) => canRegister(actor) || hasRole(actor, 'INFORMATION'),
    words: ['BOK', 'biuro obsługi', 'lada', 'klient', 'strona główna'],
  },
  {
    href: paths.newApplication(),
    title: 'Nowe podanie',
    isAct: true,
    open: canRegister,
    words: ['zarejestruj', 'rejestracja', 'wniosek', 'przyjmij podanie'],
  },
  {
    href: paths.callBacks(),
    title: 'Oddzwonienia',
    group: 'Klienci',
    bar: { CLERK: 4, INFORMATION: 4, SECRETARIAT: 5, CASE_WORKER: 5 },
    open: callsBack,
    words: ['oddzwoń', 'telefon', 'zapytania', 'moje oddzwonienia'],
    count: ownCallBacks,
  },
  {
    href: paths.newInquiry(),
    title: 'Nowe zapytanie',
    group: 'Klienci',
    isAct: true,
    open: callsBack,
    words: ['telefon', 'pytanie', 'rozmowa', 'formularz zapytania', 'kto się tym zajmuje'],
  },
  {
    href: paths.askedMost(),
    title: 'O co pytają najczęściej',
    open: canReadAsked,
    words: ['najczęstsze pytania', 'karta bez odpowiedzi', 'zestawienie pytań'],
  },
  {
    href: paths.handOvers(),
    title: 'Przekazania',
    isAct: true,
    open: (actor) => sendingDepartments(actor).length > 0,
    words: ['przekaż do komórki', 'wyślij papiery', 'wróciło', 'lista przekazanych'],
  },
  {
    href: paths.collections(),
    title: 'Do odbioru',
    isAct: true,
    open: canHandOut,
    words: ['wydaj dokument', 'odbiór', 'szafka'],
  },
  {
    href: paths.department(),
    title: 'Komórka',
    group: 'Sprawy',
    bar: { SECRETARIAT: 1, CASE_WORKER: 1, HEAD: 1 },
    open: (actor) => inboxDepartments(actor).length > 0,
    words: ['wydział', 'skrzynka', 'do przyjęcia', 'do przydzielenia', 'dekretacja', 'w toku'],
  },
  {
    href: paths.substitutions(),
    title: 'Zastępstwa',
    open: (actor) => hasRole(actor, 'HEAD'),
    words: ['urlop', 'nieobecność', 'kto zastępuje'],
  },
  {
    href: paths.cases(),
    title: 'Sprawy',
    group: 'Sprawy',
    bar: {
      CLERK: 2,
      INFORMATION: 2,
      SECRETARIAT: 2,
      CASE_WORKER: 2,
      HEAD: 2,
      CITY_SECRETARY: 2,
      AUDITOR: 2,
    },
    open: seesCases,
    words: ['szukaj', 'wyszukiwarka', 'podania', 'akta'],
  },
  {
    href: paths.settledCases(),
    title: 'Załatwione, do zakończenia',
    open: seesCases,
    words: ['zakończ sprawę', 'zamknij sprawę'],
  },
  {
    href: paths.caseRegisters(),
    title: 'Spisy spraw',
    group: 'Sprawy',
    open: canReadRegisters,
    words: ['teczki', 'podteczki', 'JRWA', 'znak sprawy'],
  },
  {
    href: paths.letters(),
    title: 'Pisma',
    group: 'Sprawy',
    bar: { SECRETARIAT: 3, CASE_WORKER: 3, HEAD: 3, CITY_SECRETARY: 3 },
    open: seesCases,
    words: ['do podpisu', 'wychodzące', 'decyzja', 'wezwanie', 'rejestr pism', 'korespondencja'],
    count: (ctx) => (signs(ctx.actor) ? lettersToSign(ctx) : null),
  },
  {
    href: paths.mail(),
    title: 'Poczta',
    group: 'Klienci',
    bar: { CLERK: 3, INFORMATION: 3, SECRETARIAT: 4, CASE_WORKER: 4, HEAD: 5 },
    open: (actor) => mailDepartments(actor).length > 0,
    words: ['e-mail', 'mail', 'skrzynka', 'wiadomości', 'spam', 'odpowiedz na e-mail'],
    count: unopenedMail,
  },
  {
    href: paths.newMail(),
    title: 'Nowa wiadomość e-mail',
    open: (actor) => mailDepartments(actor).length > 0,
    words: ['napisz e-mail', 'wyślij e-mail', 'poczta'],
  },
  {
    href: paths.sentMail(),
    title: 'Wysłane e-maile',
    open: seesCases,
    words: ['poczta', 'e-mail', 'potwierdzenia', 'nie doszło'],
  },
  REMINDERS,
  {
    href: paths.calculator(),
    title: 'Kalkulator terminów',
    group: 'Wiedza',
    words: ['policz termin', 'dni robocze', 'KPA', 'data'],
  },
  {
    href: paths.mandates(),
    title: 'Upoważnienia',
    group: 'Nadzór',
    open: canSeeMandates,
    words: ['kto podpisuje', 'pełnomocnictwo'],
  },
  {
    href: paths.administration(),
    title: 'Administracja',
    group: 'Urząd',
    bar: { ADMIN: 1 },
    open: seesAdministration,
    words: ['ustawienia', 'konfiguracja'],
  },
  {
    href: paths.staff(),
    title: 'Ludzie',
    open: canAdminister,
    words: ['pracownicy', 'konta', 'hasło jednorazowe', 'role'],
  },
  {
    href: paths.departments(),
    title: 'Komórki urzędu',
    open: canAdminister,
    words: ['wydziały', 'struktura', 'symbole'],
  },
  {
    href: paths.servicePoints(),
    title: 'Punkty obsługi',
    open: canAdminister,
    words: ['godziny przyjęć', 'filia'],
  },
  {
    href: paths.externalSystems(),
    title: 'Inne systemy',
    open: canAdminister,
    words: ['systemy dziedzinowe', 'numery'],
  },
  {
    href: paths.mailboxes(),
    title: 'Skrzynki e-mailowe',
    open: canKeepMailboxes,
    words: ['poczta', 'IMAP', 'SMTP', 'serwer poczty'],
  },
  {
    href: paths.office(),
    title: 'Urząd',
    open: canAdminister,
    words: ['nazwa i adres', 'organ'],
  },
  {
    href: paths.jrwa(),
    title: 'Wykaz akt (JRWA)',
    open: canAdminister,
    words: ['klasy', 'kategoria archiwalna'],
  },
  {
    href: paths.sessions(),
    title: 'Sesje',
    open: canAdminister,
    words: ['zalogowani', 'wyloguj kogoś'],
  },
  {
    href: paths.authorities(),
    title: 'Organy i tryby',
    open: canPublishCards,
    words: ['SKO', 'kolegium', 'wojewoda', 'tryb karty', 'organ wyższego stopnia', 'sąd'],
  },
  {
    href: paths.letterTemplates(),
    title: 'Wzory pism',
    open: canEditTemplates,
    words: ['szablony', 'edytor wzorów'],
  },
  {
    href: paths.calendar(),
    title: 'Kalendarz urzędu',
    open: canReadTerms,
    words: ['święta', 'dni wolne', 'dni zamknięcia'],
  },
  {
    href: paths.officeTerms(),
    title: 'Wybory o terminach',
    open: canReadTerms,
    words: ['cele urzędu', 'ustawienia terminów'],
  },
  {
    href: paths.officeHistory(),
    title: 'Historia',
    group: 'Nadzór',
    bar: { AUDITOR: 1 },
    open: canReadHistory,
    words: ['kto nadał rolę', 'logowania', 'zmiany ustawień', 'audyt', 'dziennik'],
  },
  {
    href: paths.incidents(),
    title: 'Nieprawidłowości',
    open: canSeeIncidents,
    words: ['błędne terminy', 'pieczęcie historii'],
  },
  ACCOUNT,
];

/** The bar and the "Więcej" menu of the person, with the number of things that wait at each place. */
export async function navigationOf(ctx: Ctx): Promise<Arranged<NavItem>> {
  const arranged = arrange(PLACES, ctx.actor);
  const shown = new Set(
    [...arranged.bar, ...arranged.more.flatMap(({ items }) => items)].map(({ href }) => href),
  );
  const counted = PLACES.flatMap(({ href, count }) => {
    const sql = shown.has(href) ? count?.(ctx) : null;
    return sql ? [{ href, sql }] : [];
  });
  const numbers = await readCounts(counted.map(({ sql }) => sql));
  return withCounts(arranged, new Map(counted.map(({ href }, at) => [href, numbers[at] ?? 0])));
}

/** Targets of "Idź do…" for the person: their places and acts, and the cases that they opened last. */
export async function goToTargets(ctx: Ctx): Promise<GoToTarget[]> {
  const places = placesFor(PLACES, ctx.actor).map(
    ({ href, title, words, isAct }): GoToTarget => ({ kind: isAct ? 'act' : 'place', href, title, words }),
  );
  const cases = (await listRecentlyOpened(ctx)).map(
    ({ slug, kind, number, znak, subject, card, client }): GoToTarget => ({
      kind: 'case',
      href: paths.case(slug),
      mark: znak ?? number,
      title: subject || matterName(kind, card),
      detail: client ?? undefined,
      words: znak === null ? [] : [number],
    }),
  );
  return [...places, ...cases];
}

/** The bell is shown to people who answer for cases, and to a substitute with unread reminders. */
export function hasBell(actor: Actor, unread: number): boolean {
  return unread > 0 || hasRole(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
}

/** The page on which the person begins the day. */
export function homeOf(actor: Actor): string {
  return arrange(PLACES, actor).bar[0]?.href ?? ACCOUNT.href;
}
