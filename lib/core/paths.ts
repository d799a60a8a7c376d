import type { Locale } from './context';

/** One value of a query. An absent value, an empty text and `false` are left out; `true` is written as 1. */
type Value = string | number | boolean | null | undefined;

/** A query by the English names of its values, or a finished query. */
type Query<Names extends string> =
  | URLSearchParams
  | ([Names] extends [never] ? never : { readonly [Name in Names]?: Value | readonly Value[] });

/** The values of the changing parts of a route, in their order. */
type Parts<Route extends string> = Route extends `${string}[${string}]${infer Rest}`
  ? [part: string | number, ...rest: Parts<Rest>]
  : [];

/** An address within the office. */
type Address = `/${string}`;

/** Makes the function that writes the address of one page; `route` is the folder of the page, without its groups. */
type Path<Route extends string, Names extends string> = {
  (...given: [...Parts<Route>, query?: Query<Names>]): Address;
  readonly route: Route;
};

/** A residents' page. A Polish address has no language prefix; `route` is the folder of the other languages. */
export type PublicPath<Names extends string = never> = {
  (locale: Locale, query?: Query<Names>): Address;
  readonly route: string;
};

function withQuery(path: string, names: Record<string, string>, query: Query<string> | undefined): Address {
  const asked = query instanceof URLSearchParams ? query : new URLSearchParams(pairsOf(names, query));
  return (asked.size > 0 ? `${path}?${asked}` : path) as Address;
}

function pairsOf(names: Record<string, string>, query: Exclude<Query<string>, URLSearchParams> = {}) {
  return Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((each) => each || each === 0)
      .map((each) => [names[name], each === true ? '1' : String(each)]),
  );
}

/** `names` gives the spelling in the address for each English name of a query value. */
function page<const Route extends string, Names extends string = never>(
  route: Route,
  names: Record<Names, string> = {} as Record<Names, string>,
): Path<Route, Names> {
  const count = route.split('[').length - 1;
  function write(...given: unknown[]): Address {
    const parts = given.slice(0, count);
    const path = route.replace(/\[[^\]]+\]/g, () => encodeURIComponent(String(parts.shift())));
    return withQuery(path, names, given[count] as Query<string> | undefined);
  }
  return Object.assign(write, { route });
}

function publicPage<Names extends string = never>(
  path: string,
  names: Record<Names, string> = {} as Record<Names, string>,
): PublicPath<Names> {
  const write = (locale: Locale, query?: Query<Names>) =>
    withQuery((locale === 'pl' ? path : `/${locale}${path}`) || '/', names, query as Query<string>);
  return Object.assign(write, { route: `/[locale]${path}` });
}

/** The residents' page of one thing by its slug, whose address begins with that of the list. */
function publicDetail(list: PublicPath<string>) {
  const write = (locale: Locale, slug: string): Address =>
    `${list(locale)}/${encodeURIComponent(slug)}` as Address;
  return Object.assign(write, { route: `${list.route}/[slug]` });
}

/** Whether an address without its query belongs to the page or route. */
export function isAt(path: string, { route }: { route: string }): boolean {
  const [given, named] = [path.split('/'), route.split('/')];
  return (
    given.length === named.length &&
    named.every((part, place) => (part.startsWith('[') ? given[place] !== '' : part === given[place]))
  );
}

const cards = publicPage('/karty-uslug', { typed: 'szukaj' });

/** Every page and download by its English name. No other file spells an address. */
export const paths = {
  signIn: page('/logowanie', { back: 'wroc', reason: 'powod' }),
  session: page('/api/session'),
  securityContact: page('/security.txt'),

  account: page('/konto'),
  password: page('/konto/haslo'),
  secondFactor: page('/konto/drugi-skladnik'),

  counter: page('/okienko'),
  newApplication: page('/okienko/podanie', { source: 'ze-sprawy' }),
  registered: page('/okienko/podanie/[slug]/zarejestrowano', { key: 'klucz' }),
  newInquiry: page('/okienko/zapytanie'),
  callBacks: page('/oddzwonienia', { tab: 'zakladka', open: 'pokaz', after: 'po' }),
  askedMost: page('/oddzwonienia/najczestsze', { from: 'od', to: 'do' }),
  inquiryForm: page('/oddzwonienia/[slug]/formularz'),
  handOvers: page('/okienko/przekazania', { case: 'sprawa' }),
  handOverList: page('/okienko/przekazania/lista/[batch]', { department: 'komorka' }),
  collections: page('/okienko/do-odbioru'),
  collectionSlip: page('/okienko/do-odbioru/potwierdzenie', { id: 'id', other: 'inna' }),

  department: page('/komorka', { tab: 'zakladka', mine: 'moje', unopened: 'nieotwarte', case: 'sprawa' }),
  substitutions: page('/komorka/zastepstwa'),

  cases: page('/sprawy', {
    q: 'q',
    sealed: 'szukaj',
    department: 'komorka',
    year: 'rok',
    client: 'klient',
    contacts: 'kontakty',
    tab: 'zakladka',
    order: 'kolejnosc',
    after: 'po',
    open: 'pokaz',
  }),
  settledCases: page('/sprawy/zalatwione', { tab: 'zakladka', after: 'po' }),
  case: page('/sprawy/[slug]', {
    tab: 'zakladka',
    before: 'przed',
    notice: 'zawiadom',
    supplement: 'uzupelnienie',
    correct: 'popraw',
  }),
  caseReceipt: page('/sprawy/[slug]/potwierdzenie', { key: 'klucz' }),
  caseQrCode: page('/sprawy/[slug]/kod-qr'),
  caseProtocol: page('/sprawy/[slug]/protokol', { number: 'nr' }),
  caseRecord: page('/sprawy/[slug]/metryka'),
  caseRecordPdf: page('/sprawy/[slug]/metryka/pdf'),
  letter: page('/sprawy/[slug]/pisma/[id]'),
  documents: page('/sprawy/[slug]/pliki'),
  document: page('/sprawy/[slug]/pliki/[id]'),
  documentPdf: page('/sprawy/[slug]/pliki/[id]/pdf'),
  documentPreview: page('/sprawy/[slug]/pliki/[id]/podglad', { page: 'strona' }),
  scanPdf: page('/sprawy/[slug]/skany/[id]/pdf'),
  scanPreview: page('/sprawy/[slug]/skany/[id]/podglad', { page: 'strona' }),
  note: page('/sprawy/[slug]/notatki/[id]'),
  viewing: page('/sprawy/[slug]/udostepnienia/[id]'),
  supplement: page('/sprawy/[slug]/uzupelnienia/[id]'),

  mail: page('/poczta', {
    tab: 'zakladka',
    mailbox: 'skrzynka',
    mine: 'moje',
    q: 'q',
    sealed: 'szukaj',
    after: 'po',
    thread: 'watek',
    before: 'starsze',
    message: 'wiadomosc',
  }),
  newMail: page('/poczta/nowa', { about: 'sprawa' }),
  newMailFiles: page('/poczta/nowa/[id]/pliki'),
  savedAnswers: page('/poczta/odpowiedzi'),
  mailBody: page('/poczta/wiadomosci/[id]/tresc'),
  mailOriginal: page('/poczta/wiadomosci/[id]/oryginal', { copy: 'kopia' }),
  mailAttachment: page('/poczta/zalaczniki/[id]'),
  mailAttachmentPdf: page('/poczta/zalaczniki/[id]/pdf'),
  mailAttachmentPreview: page('/poczta/zalaczniki/[id]/podglad', { page: 'strona' }),

  letters: page('/pisma', { tab: 'zakladka' }),
  outgoingRegister: page('/pisma/rejestr'),

  caseRegisters: page('/spisy', { year: 'rok', department: 'komorka', after: 'po' }),
  caseRegister: page('/spisy/[id]', { after: 'po' }),
  caseRegisterCsv: page('/spisy/[id]/csv'),
  caseRegisterXlsx: page('/spisy/[id]/xlsx'),
  caseRegisterPdf: page('/spisy/[id]/pdf', { after: 'po' }),

  sentMail: page('/poczta/wyslane', { after: 'po' }),

  reminders: page('/przypomnienia'),
  calculator: page('/kalkulator'),
  officeHistory: page('/historia', { tab: 'zakladka', person: 'osoba', before: 'przed' }),
  goTo: page('/idz-do'),

  administration: page('/administracja'),
  staff: page('/administracja/ludzie'),
  staffMember: page('/administracja/ludzie/[id]'),
  departments: page('/administracja/komorki'),
  departmentSettings: page('/administracja/komorki/[id]'),
  servicePoints: page('/administracja/punkty'),
  servicePoint: page('/administracja/punkty/[id]'),
  externalSystems: page('/administracja/systemy'),
  mailboxes: page('/administracja/skrzynki'),
  mailbox: page('/administracja/skrzynki/[id]'),
  authorities: page('/administracja/organy'),
  office: page('/administracja/urzad'),
  jrwa: page('/administracja/jrwa', { version: 'wersja' }),
  jrwaCsv: page('/administracja/jrwa/csv'),
  jrwaXlsx: page('/administracja/jrwa/xlsx'),
  sessions: page('/administracja/sesje'),
  calendar: page('/administracja/kalendarz', { year: 'rok' }),
  officeTerms: page('/administracja/terminy'),
  mandates: page('/administracja/upowaznienia', { holder: 'osoba', validOnly: 'wazne', before: 'przed' }),
  newMandate: page('/administracja/upowaznienia/nowe'),
  mandateRegister: page('/administracja/upowaznienia/rejestr', { holder: 'osoba', validOnly: 'wazne' }),
  mandateSheet: page('/administracja/upowaznienia/arkusz', { holder: 'osoba', validOnly: 'wazne' }),
  letterTemplates: page('/administracja/wzory'),
  letterTemplate: page('/administracja/wzory/[id]', { version: 'wersja' }),
  incidents: page('/administracja/nieprawidlowosci'),

  home: publicPage(''),
  cards,
  card: publicDetail(cards),
  status: publicPage('/stan-sprawy', { number: 'numer' }),
  terms: publicPage('/terminy'),
  contact: publicPage('/kontakt'),
  accessibility: publicPage('/dostepnosc'),
  privacy: publicPage('/prywatnosc'),
};
