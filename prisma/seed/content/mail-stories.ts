import type { MailCategory } from '@/lib/modules/mail/schema/values';

/** An e-mail of the demonstration, and the acts of the office on it. */
export type MailStory = {
  /** The day on which it came, as many days before today, and the hour in Warsaw. */
  daysAgo: number;
  hour: string;
  from: string;
  to?: 'bip';
  subject: string;
  text: string;
  html?: string;
  files?: { name: string; type: string; content: string }[];
  head?: string[];
  /** The category that a person of the desk decides on; the person of the next hour of work. */
  category?: MailCategory;
  /** The login of the person who decides, and writes. */
  by?: string;
  answer?: string;
  /** The desk asks to file a podanie. */
  asksToFile?: true;
  /** The symbol of the department to which it is handed over, the word for it, and whether its desk accepts it. */
  goesTo?: { department: string; acceptedBy?: string; word?: string };
  note?: string;
  draft?: string;
  opened?: true;
};

const GREETING = 'Dzień dobry,\n\n';

export const MAIL_STORIES: readonly MailStory[] = [
  {
    daysAgo: 33,
    hour: '09:12',
    from: 'Barbara Wilk <b.wilk@poczta.example>',
    subject: 'Godziny otwarcia kasy',
    text: `${GREETING}w jakich godzinach pracuje kasa w piątki?\n\nBarbara Wilk`,
    category: 'QUESTION',
    by: 'kancelaria',
    answer: `${GREETING}w piątki kasa pracuje od 7:30 do 13:00.`,
  },
  {
    daysAgo: 20,
    hour: '13:20',
    from: 'Fundacja Jawny Zalesin <biuro@jawny.example>',
    to: 'bip',
    subject: 'Wykaz umów na odśnieżanie w sezonie 2025/2026',
    text: `${GREETING}na podstawie ustawy o dostępie do informacji publicznej proszę o wykaz umów na odśnieżanie zawartych w sezonie 2025/2026.\n\nFundacja Jawny Zalesin`,
    category: 'PUBLIC_INFORMATION',
    by: 'kancelaria',
    goesTo: { department: 'DR', acceptedBy: 'kierownik' },
  },
  {
    daysAgo: 14,
    hour: '08:05',
    from: 'Halina Ćwiklińska <h.cwiklinska@poczta.example>',
    subject: 'Opłata za psa w przyszłym roku',
    text: 'Ile wyniesie opłata za psa w przyszłym roku i do kiedy trzeba ją zapłacić? Mam ponad 70 lat, słyszałam o zwolnieniu.\n\nHalina Ćwiklińska',
    category: 'QUESTION',
    by: 'kancelaria',
    draft:
      'Dzień dobry Pani,\n\nosoby po 65. roku życia, które same prowadzą gospodarstwo, nie płacą opłaty za jednego psa. Wystarczy jedno oświadczenie, złoży je Pani',
  },
  {
    daysAgo: 11,
    hour: '15:12',
    from: 'Grzegorz Wilk <g.wilk@poczta.example>',
    subject: 'Nikt nie opróżnia kontenera na szkło, os. Słoneczne',
    text: 'Od trzech tygodni nikt nie opróżnia kontenera na szkło przy os. Słoneczne 14. Butelki leżą na trawniku, dzieci się kaleczą. To skandal, zgłaszałem dwa razy.\n\nGrzegorz Wilk\nos. Słoneczne 14 m. 3, 00-000 Zalesin',
  },
  {
    daysAgo: 8,
    hour: '11:40',
    from: 'Renata Cieślak <r.cieslak@poczta.example>',
    subject: 'Petycja: przedłużenie linii 14 do os. Słonecznego',
    text: 'W załączeniu petycja o przedłużenie linii 14 do os. Słonecznego. Zebraliśmy 212 podpisów.\n\nRenata Cieślak\nos. Słoneczne 8 m. 1, 00-000 Zalesin',
    files: [
      { name: 'petycja-linia-14.txt', type: 'text/plain', content: 'Petycja o przedłużenie linii 14.\n' },
    ],
    category: 'PETITION',
    by: 'kancelaria',
    goesTo: { department: 'GK', word: 'Rada osiedla pytała o to w sierpniu, mają nasze pismo.' },
  },
  {
    daysAgo: 4,
    hour: '20:14',
    from: 'Agnieszka Mazurek <a.mazurek@poczta.example>',
    subject: 'Progi zwalniające przy Szkole Podstawowej nr 2',
    text: 'Dzień dobry,\n\nw imieniu rodziców uczniów Szkoły Podstawowej nr 2 wnoszę o zamontowanie dwóch progów zwalniających na ul. Szkolnej, przed przejściem dla pieszych. Samochody jeżdżą tam szybko, a dzieci wychodzą ze szkoły między 12:30 a 15:30. We wrześniu potrącono rowerzystkę.\n\nPrzesyłam zdjęcie i listę 64 podpisów. Proszę o odpowiedź na ten adres.\n\nAgnieszka Mazurek\nul. Szkolna 11 m. 2, 00-000 Zalesin\ntel. 600 000 451',
    html: '<p>Dzień dobry,</p><p>w imieniu rodziców uczniów Szkoły Podstawowej nr 2 wnoszę o zamontowanie dwóch progów zwalniających na ul. Szkolnej, przed przejściem dla pieszych. Samochody jeżdżą tam szybko, a dzieci wychodzą ze szkoły między 12:30 a 15:30. We wrześniu potrącono rowerzystkę.</p><p>Przesyłam zdjęcie i listę 64 podpisów. Proszę o odpowiedź na ten adres.</p><p>Agnieszka Mazurek<br>ul. Szkolna 11 m. 2, 00-000 Zalesin<br>tel. 600 000 451</p><p><img src="https://obrazki.example/logo.png" alt="Rada Rodziców SP 2"> <img src="https://licznik.example/1.gif"></p>',
    files: [{ name: 'lista-podpisow.txt', type: 'text/plain', content: 'Lista 64 podpisów.\n' }],
    opened: true,
    by: 'kancelaria',
    note: 'Dyrektorka szkoły dzwoniła o te progi 6 października.',
  },
  {
    daysAgo: 3,
    hour: '18:30',
    from: 'Konrad Pawlak <konrad.pawlak@poczta.example>',
    subject: 'Proszę o kopię moich danych',
    text: 'Na podstawie art. 15 RODO proszę o kopię moich danych, które Państwo przetwarzają.\n\nKonrad Pawlak',
    category: 'PERSONAL_DATA',
    by: 'kancelaria',
  },
  {
    daysAgo: 2,
    hour: '09:51',
    from: 'Halina Brzoza <h.brzoza@poczta.example>',
    subject: 'Wejście B: za ciężkie drzwi dla osoby na wózku',
    text: 'Jestem osobą na wózku. Drzwi do wejścia B są za ciężkie. Proszę o zapewnienie dostępności, najlepiej o automat.\n\nHalina Brzoza, tel. 600 000 118',
    category: 'ACCESSIBILITY',
    by: 'kancelaria',
  },
  {
    daysAgo: 1,
    hour: '09:02',
    from: 'Dach-Bud Nowak i Syn <biuro@dachbud.example>',
    subject: 'Rusztowanie na ul. Kościelnej 8 od przyszłego tygodnia',
    text: 'Prosimy o zezwolenie na zajęcie chodnika pod rusztowanie na ul. Kościelnej 8 od poniedziałku.\n\nDach-Bud Nowak i Syn',
    category: 'APPLICATION',
    by: 'kancelaria',
    asksToFile: true,
  },
  {
    daysAgo: 1,
    hour: '12:40',
    from: 'Zdzisław Kot <z.kot@poczta.example>',
    subject: 'Rachunek za prąd',
    text: 'Mam za wysoki rachunek za prąd, proszę o korektę.\n\nZdzisław Kot',
    category: 'NOT_FOR_US',
    by: 'kancelaria',
    answer:
      'Dzień dobry,\n\nrachunki za prąd nie należą do naszego urzędu. Właściwy jest sprzedawca energii, którego nazwa i telefon są na rachunku. Prosimy zwrócić się tam bezpośrednio.',
  },
  {
    daysAgo: 1,
    hour: '03:15',
    from: 'Oferta <promo@reklama.example>',
    subject: 'Pozycjonowanie stron urzędów, rabat 20%',
    text: 'Oferujemy pozycjonowanie. Kliknij tutaj.',
    category: 'SPAM',
    by: 'kancelaria',
  },
  {
    daysAgo: 1,
    hour: '22:00',
    from: 'Program <raport@systemy.example>',
    subject: 'Raport z kopii zapasowej',
    text: 'Kopia wykonana.',
    head: ['Auto-Submitted: auto-generated'],
  },
  {
    daysAgo: 0,
    hour: '06:12',
    from: 'b.kurek@poczta.example',
    subject: '',
    text: 'Czy mogę odebrać dowód syna, jak jest na studiach?',
  },
];
