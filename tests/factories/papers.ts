import { plainDate } from '@/lib/core/plain-date';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';

/** The fields of every paper of the office. */
export const paper = {
  date: plainDate('2026-11-24'),
  office: {
    name: 'Urząd Miejski w Zalesinie',
    address: 'Rynek 1, 00-000 Zalesin',
    phone: '00 000 00 00',
    website: 'www.zalesin.example',
  },
  point: { name: 'Biuro Obsługi Klienta, stanowisko 3', address: 'Rynek 1, parter' },
};

/** A receipt with a value in every field. */
export const receipt: ReceiptPaper = {
  ...paper,
  number: 'RPW/4127/2026',
  accessCode: 'K7QF3-M9TXA',
  formerCode: true,
  receivedOn: 'wtorek, 24 listopada 2026',
  registeredAt: '24.11.2026, godz. 10:44',
  client: "Małgorzata O'Neill-Żółć",
  address: 'Chausseestraße 5, 10115 Berlin, Niemcy',
  provision: 'KPA art. 63 § 4',
  representative: { name: 'Ewa Łąkowa', address: 'ul. Polna 2, 00-000 Zalesin' },
  identity: 'Sprawdzona: dowód osobisty',
  card: 'Zezwolenie na zajęcie pasa drogowego w celu prowadzenia robót',
  subject: 'Zajęcie chodnika przy ul. Świętej Jadwigi 14',
  channel: 'Przy okienku',
  listed: true,
  filed: [
    { name: 'Wniosek o zezwolenie, formularz DR-4', kind: '' },
    { name: 'Dowód osobisty', kind: 'okazano do wglądu' },
  ],
  attachments: 3,
  missing: [{ name: 'Projekt organizacji ruchu', legalBasis: 'rozp. RM z 1.06.2004, § 1 ust. 3' }],
  missingText:
    'Wezwiemy Cię do uzupełnienia i damy na to co najmniej 7 dni. Jeśli braki nie zostaną usunięte w tym terminie, podanie pozostanie bez rozpoznania (art. 64 § 2 KPA).',
  evidence: [],
  expected: {
    label: 'Termin załatwienia',
    date: 'poniedziałek, 28 grudnia 2026',
    basis: [
      { label: '24 listopada', text: 'wpływ podania, art. 61 § 3' },
      { label: '28 grudnia', text: 'pierwszy dzień roboczy, art. 57 § 4' },
    ],
  },
  delivery: 'Osobiście w BOK',
  department: { name: 'Wydział Dróg, sekretariat', room: '212', phone: '00 000 00 14' },
  receivedBy: 'Anna Wrona',
  rodo: 'Administratorem Twoich danych jest Burmistrz Zalesina.',
  status: {
    address: 'https://okienko.zalesin.example/stan-sprawy',
    qrSvg: qrSvg('https://okienko.zalesin.example/stan-sprawy?numer=RPW/4127/2026'),
  },
  reprint: null,
  replaces: null,
};
