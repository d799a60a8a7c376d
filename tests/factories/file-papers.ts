import type { CaseRecordPaper, FileViewingPaper, InquiryPaper, NotePaper } from '@/lib/platform/pdf/papers';
import { paper } from './papers';

const paperOfCase = {
  ...paper,
  number: 'DR.7230.118.2026',
  matter: 'Zezwolenie na zajęcie pasa drogowego',
  law: 'art. 66a KPA',
};

/** A metryka with an act that has a text in every field. */
export const caseRecord: CaseRecordPaper = {
  ...paperOfCase,
  startedOn: 'wtorek, 24 listopada 2026',
  madeAt: '1.12.2026, godz. 15:20',
  acts: [
    {
      day: '24.11.2026',
      hour: '10:44',
      person: 'Anna Wrona',
      post: 'pracownik obsługi klienta, BOK',
      act: 'Podanie zarejestrowane: RPW/12/2026',
      text: 'Przy okienku.',
      paper: 'podanie RPW/12/2026',
    },
    {
      day: '30.11.2026',
      hour: '9:05',
      person: 'Urząd (samoczynnie)',
      post: '',
      act: 'Termin załatwienia przeszedł na 4 stycznia 2027',
      text: '',
      paper: '',
    },
  ],
};

/** A note that corrects another note, for the client to sign. */
export const note: NotePaper = {
  ...paperOfCase,
  title: 'Notatka z rozmowy telefonicznej',
  id: 17,
  happened: 'wtorek, 24 listopada 2026, godz. 10:44',
  person: "Małgorzata O'Neill-Żółć, wnioskodawczyni",
  content: 'Pyta, czy wystarczy mapa.\nWyjaśniono, że musi być aktualna.',
  author: { name: 'Marek Zieliński', post: 'referent, Wydział Dróg' },
  writtenAt: '24.11.2026, godz. 10:52',
  corrects: 'nr 12',
  correctedBy: 'nr 18',
  clientSigns: true,
};

/** A record of a viewing of the case files, with copies and with papers held back. */
export const fileViewing: FileViewingPaper = {
  ...paperOfCase,
  id: 4,
  viewed: 'wtorek, 24 listopada 2026, godz. 10:00–10:40',
  viewer: 'Małgorzata Żółkiewska',
  capacity: 'strona',
  identity: 'Sprawdzona: dowód osobisty',
  present: 'Marek Zieliński',
  scope: 'Całe akta, karty 1–48',
  copies: 'Fotografie kart 2 i 3',
  withheld: 'Dane osobowe skarżącego (art. 73 § 1b KPA)',
  savedBy: 'Ewa Lis',
  savedAt: '24.11.2026, godz. 10:45',
  corrects: 'nr 2',
  correctedBy: 'nr 5',
};

/** The form of an inquiry that was called back, with a value in every field. */
export const inquiryForm: InquiryPaper = {
  ...paper,
  number: 'ZAP/12/2026',
  question: 'Od niedzieli nieodśnieżony chodnik przy ul. Szkolnej 11.\nKto to sprząta i kiedy?',
  phone: '600 000 451',
  wish: 'po 15:00',
  caller: 'Halina Ćwiklińska',
  takenBy: 'Anna Wrona',
  takenAt: '24.11.2026, godz. 10:58',
  passedTo: 'Joanna Pękala, Wydział Dróg',
  dueOn: 'piątek, 27 listopada 2026',
  ended: null,
  called: { at: '25.11.2026, godz. 15:10', by: 'Joanna Pękala', answer: 'Właściciel posesji.' },
};
