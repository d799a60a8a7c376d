/** A mailbox of the demonstration, which Okienko carries itself. */
export const MAILBOXES = [
  { address: 'urzad@zalesin.example', name: 'Poczta urzędu', department: 'KA', purpose: 'GENERAL' },
  { address: 'bip@zalesin.example', name: 'Skrzynka BIP', department: 'KA', purpose: 'BIP' },
  { address: 'bok@zalesin.example', name: 'Biuro Obsługi Klienta', department: 'BOK', purpose: 'GENERAL' },
] as const;

/** An e-mail of the demonstration: so many working hours ago it came to the mailbox. */
export type DemoMail = {
  hoursAgo: number;
  to: (typeof MAILBOXES)[number]['address'];
  from: string;
  subject: string;
  text: string;
  head?: readonly string[];
  /** Another e-mail of this list, by its place, which this one follows. */
  follows?: number;
};

export const MAILS: readonly DemoMail[] = [
  {
    hoursAgo: 200,
    to: 'bok@zalesin.example',
    from: 'Halina Pokora <halina.pokora@poczta.example>',
    subject: 'Kiedy wywóz gabarytów na Leśnej',
    text: 'Dzień dobry,\n\nw harmonogramie jest 20 listopada, ale nikt nie przyjechał. Stara szafa stoi przed bramą.\nKiedy będzie następny wywóz?\n\nHalina Pokora\nul. Leśna 7',
  },
  {
    hoursAgo: 150,
    to: 'urzad@zalesin.example',
    from: 'Marek Sitko <m.sitko@poczta.example>',
    subject: 'Skarga na hałas z targowiska',
    text: 'Składam skargę na brak reakcji urzędu na hałas z targowiska przy Rynku, zaczyna się o 4 rano.\nPisałem o tym już dwa razy i nie dostałem odpowiedzi.\n\nMarek Sitko, ul. Krótka 3 m. 2, 00-001 Zalesin',
  },
  {
    hoursAgo: 90,
    to: 'bip@zalesin.example',
    from: 'Fundacja Jawna Gmina <biuro@jawnagmina.example>',
    subject: 'Wniosek o informację publiczną: umowy na oświetlenie',
    text: 'Na podstawie art. 10 ust. 1 ustawy o dostępie do informacji publicznej wnosimy o przesłanie umów\nna utrzymanie oświetlenia ulicznego zawartych w 2025 i 2026 roku.\n\nProsimy o przesłanie skanów na ten adres.\n\nFundacja Jawna Gmina',
  },
  {
    hoursAgo: 70,
    to: 'bok@zalesin.example',
    from: 'Oleksandr Koval <o.koval@poczta.example>',
    subject: 'Meldunek, jakie dokumenty',
    text: 'Dzień dobry,\njakie dokumenty potrzebuję do zameldowania? Wynajmuję mieszkanie od października.\nDziękuję, Oleksandr Koval',
  },
  {
    hoursAgo: 50,
    to: 'bok@zalesin.example',
    from: 'Anna Wilczek <anna.wilczek@poczta.example>',
    subject: 'Wniosek o zaświadczenie o niezaleganiu',
    text: 'Proszę o wydanie zaświadczenia o niezaleganiu w podatkach i przesłanie go na ten adres e-mail.\n\nAnna Wilczek',
  },
  {
    hoursAgo: 30,
    to: 'bok@zalesin.example',
    from: 'Tomasz Grela <tgrela@poczta.example>',
    subject: 'Dziura w jezdni, Szkolna przy przedszkolu',
    text: 'Przed wejściem do przedszkola na Szkolnej jest dziura na pół koła. Wczoraj wpadło w nią dziecko na rowerze.\nKto to naprawi?',
  },
  {
    hoursAgo: 26,
    to: 'bok@zalesin.example',
    from: 'System e-Faktura <noreply@efaktura.example>',
    subject: 'Nowa faktura do opłacenia',
    text: 'Wystawiono fakturę FV/2211/2026. To wiadomość automatyczna, prosimy na nią nie odpowiadać.',
    head: ['Auto-Submitted: auto-generated'],
  },
  {
    hoursAgo: 20,
    to: 'bok@zalesin.example',
    from: 'Tomasz Grela <tgrela@poczta.example>',
    subject: 'Re: Dziura w jezdni, Szkolna przy przedszkolu',
    text: 'Dodaję: dziura jest po stronie numeru 12, naprzeciwko słupa z zegarem.',
    follows: 5,
  },
  {
    hoursAgo: 12,
    to: 'urzad@zalesin.example',
    from: 'Barbara Lis <b.lis@poczta.example>',
    subject: 'Moje dane osobowe',
    text: 'Na podstawie art. 15 RODO proszę o informację, jakie moje dane przetwarza urząd, i o ich kopię.\n\nBarbara Lis, ul. Polna 15, 00-001 Zalesin',
  },
  {
    hoursAgo: 6,
    to: 'urzad@zalesin.example',
    from: 'Klub Seniora „Złota Jesień” <klub@seniorzy.example>',
    subject: 'Rampa przy wejściu do Domu Kultury',
    text: 'Prosimy o zapewnienie dostępności: przy wejściu do Domu Kultury nie ma rampy i osoby na wózkach nie mogą wejść.\nJest nas w klubie pięć takich osób. Prosimy o kontakt z panią Zofią Marzec pod tym adresem.',
  },
  {
    hoursAgo: 3,
    to: 'urzad@zalesin.example',
    from: 'SUPER OKAZJA <oferta@tanio.example>',
    subject: 'Tonery do 90% taniej!!!',
    text: 'Tylko dziś tonery do każdej drukarki do 90% taniej. Kup teraz!',
  },
];
