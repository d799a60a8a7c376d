import type { CardContent } from '../types';
import {
  ALL_WAYS,
  ATTORNEY_FEE,
  applicationForm,
  COMPLAINT_ON_REFUSED_TAX_CERTIFICATE,
  fee,
  TAX_ATTORNEY_DOCUMENT,
} from './clauses';

const TERM_NOTE =
  'Bez zbędnej zwłoki, najwyżej 7 dni od złożenia wniosku (art. 306a § 5 Ordynacji podatkowej).';

const SOCIAL_EXEMPTION =
  'Bez opłaty między innymi w sprawach alimentów, opieki, ubezpieczenia społecznego i zdrowotnego, świadczeń ' +
  'socjalnych, zatrudnienia i nauki (art. 2 ust. 1 pkt 1 i 5 ustawy o opłacie skarbowej).';

/** Matters of Referat Podatków and Biuro Windykacji. */
export const TAX_CARDS: CardContent[] = [
  {
    slug: 'zaswiadczenie-o-stanie-majatkowym',
    procedure: 'TAX',
    name: 'Zaświadczenie o stanie majątkowym',
    commonWords: [
      'majątek',
      'gospodarstwo rolne',
      'hektary',
      'zaświadczenie o majątku',
      'nieruchomości',
      'do stypendium',
      'stan majątkowy',
      'hektary przeliczeniowe',
      'ziemia po rodzicach',
      'ile mam hektarów',
      'ile mam ziemi',
      'zaświadczenie z podatku rolnego',
      'zaświadczenie dla rolnika',
      'do KRUS',
    ],
    department: 'FP',
    appliesTo: 'Podatników podatku rolnego, leśnego lub od nieruchomości w Zalesinie.',
    description:
      'Zaświadczenie mówi, jakie nieruchomości lub jakie gospodarstwo rolne masz zgłoszone do opodatkowania w naszym ' +
      'mieście. Przydaje się w banku, przy stypendium i przy świadczeniach.',
    settlementForm: 'zaświadczenie',
    termRule: 'OP_306A_7D',
    termNote: TERM_NOTE,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zaświadczenie o stanie majątkowym, formularz FP-1',
        'art. 306a § 1 Ordynacji podatkowej',
        'Napisz, do czego potrzebujesz zaświadczenia: od tego zależy opłata.',
      ),
      TAX_ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee(
        'Zaświadczenie',
        1700,
        'część II ust. 21 załącznika do ustawy o opłacie skarbowej',
        SOCIAL_EXEMPTION,
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [
      'ustawa z 29 sierpnia 1997 r. Ordynacja podatkowa, art. 306a',
      'ustawa z 16 listopada 2006 r. o opłacie skarbowej, część II ust. 21 załącznika',
    ],
    appeal: COMPLAINT_ON_REFUSED_TAX_CERTIFICATE,
    jrwaClass: '3127',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
  {
    slug: 'zaswiadczenie-o-niezaleganiu',
    procedure: 'TAX',
    name: 'Zaświadczenie o niezaleganiu w podatkach lub stwierdzające stan zaległości',
    commonWords: [
      'niezaleganie',
      'zaległości',
      'dług w urzędzie',
      'do przetargu',
      'do kredytu',
      'podatki zapłacone',
      'nie zalegam',
      'zaświadczenie z podatków',
      'do dotacji',
      'niezaleganie do banku',
      'czy mam zapłacone podatki',
      'nie mam długów',
      'zaświadczenie o długu',
    ],
    department: 'FW',
    appliesTo: 'Osoby i firmy, które płacą podatki lokalne w Zalesinie.',
    description:
      'Zaświadczenie potwierdza, że nie masz zaległości w podatkach lokalnych, albo mówi, ile wynoszą. ' +
      'Proszą o nie banki i zamawiający w przetargach.',
    settlementForm: 'zaświadczenie',
    termRule: 'OP_306A_7D',
    termNote: TERM_NOTE,
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm(
        'Wniosek o zaświadczenie, formularz FW-1',
        'art. 306a § 1 i art. 306e Ordynacji podatkowej',
        'Podaj, ile egzemplarzy potrzebujesz.',
      ),
      TAX_ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee(
        'Zaświadczenie, za każdy egzemplarz',
        2100,
        'część II ust. 8 załącznika do ustawy o opłacie skarbowej',
        SOCIAL_EXEMPTION,
      ),
      ATTORNEY_FEE,
    ],
    legalBasis: [
      'ustawa z 29 sierpnia 1997 r. Ordynacja podatkowa, art. 306a i 306e',
      'ustawa z 16 listopada 2006 r. o opłacie skarbowej, część II ust. 8 załącznika',
    ],
    appeal: COMPLAINT_ON_REFUSED_TAX_CERTIFICATE,
    jrwaClass: '3127',
    publicStatus: true,
    complete: true,
    electronic: true,
  },
];
