/** E-mails of the demonstration that show the further states of the desk. */

export const LATE = {
  from: 'Ryszard Sowa <r.sowa@poczta.example>',
  subject: 'Połamana ławka w parku Miejskim',
  text: 'Dzień dobry,\n\nod września przy fontannie leży połamana ławka. Kiedy będzie naprawiona?\n\nRyszard Sowa',
};

export const COPIED = {
  from: 'Wspólnota Mieszkaniowa Lipowa 6 <zarzad@lipowa6.example>',
  subject: 'Zebranie wspólnoty: prośba o udział kogoś z urzędu',
  text: 'Dzień dobry,\n\n12 grudnia o 18:00 rozmawiamy o parkowaniu na Lipowej. Czy ktoś z urzędu może przyjść?\n\nZarząd wspólnoty, ul. Lipowa 6',
};

export const REFUSED = {
  from: 'Sebastian Rak <s.rak@poczta.example>',
  subject: 'Kto płaci podatek za działkę 112/4',
  text: 'Proszę o imię, nazwisko i adres osoby, która płaci podatek za działkę 112/4 przy ul. Łąkowej. Chcę ją kupić.\n\nSebastian Rak',
  answer:
    'Dzień dobry,\n\no właściciela działki można zapytać w starostwie, które prowadzi ewidencję gruntów i budynków.',
  reason: 'dane podatników są objęte tajemnicą skarbową.',
  provision: 'art. 293 § 1 ustawy – Ordynacja podatkowa',
};

export const BOUNCED = {
  from: 'Jan Kos <jan.kos@poczta.example>',
  subject: 'Godziny pracy targowiska',
  text: 'W które dni targowisko jest czynne zimą?\n\nJan Kos',
  answer: 'Dzień dobry,\n\nzimą targowisko pracuje we wtorki i piątki od 7:00 do 13:00.',
};

export const FOR_OPINION = {
  from: 'Magdalena Lis <m.lis@poczta.example>',
  subject: 'Czy na działce 88 przy ul. Polnej można postawić dom',
  text: 'Dzień dobry,\n\nchcę kupić działkę 88 przy ul. Polnej. Czy można tam postawić dom jednorodzinny?\n\nMagdalena Lis',
  question: 'Czy jest tam plan miejscowy i co mówi o tej działce?',
  note: 'Jest plan z 2019 r., teren zabudowy jednorodzinnej. Wypis i wyrys wydajemy na wniosek.',
};

export const TWO_MATTERS = [
  {
    from: 'Irena Gil <i.gil@poczta.example>',
    subject: 'Latarnia przy ul. Ogrodowej 9',
    text: 'Od tygodnia nie świeci latarnia przy ul. Ogrodowej 9.\n\nIrena Gil',
  },
  {
    from: 'Irena Gil <i.gil@poczta.example>',
    subject: 'Re: Latarnia przy ul. Ogrodowej 9',
    text: 'A przy okazji: kiedy zabiorą stare meble sprzed bloku? Leżą od piątku.\n\nIrena Gil',
  },
] as const;

export const LEISURE = {
  mails: [
    {
      from: 'Paweł Bober <p.bober@poczta.example>',
      subject: 'Lodowisko',
      text: 'Od kiedy w tym roku lodowisko?\n\nPaweł Bober',
    },
    {
      from: 'Ewa Kruk <e.kruk@poczta.example>',
      subject: 'Czy będzie lodowisko na Rynku?',
      text: 'Czy w tym sezonie będzie lodowisko i ile kosztuje wstęp?\n\nEwa Kruk',
    },
    {
      from: 'Uczniowski Klub Sportowy Orlik <uks@orlik.example>',
      subject: 'Lodowisko dla grupy',
      text: 'Czy grupa 20 dzieci może wejść na lodowisko rano i od kiedy?\n\nUKS Orlik',
    },
  ],
  answer:
    'Dzień dobry,\n\nlodowisko na Rynku otwieramy 6 grudnia. Jest czynne codziennie od 10:00 do 20:00, wstęp jest bezpłatny. Grupy umawiają się w Ośrodku Sportu.\n\nSprawa: {numer}.',
};

export const OUR_QUESTION = {
  to: 'sekretariat@sp2.example',
  subject: 'Sala gimnastyczna na spotkanie o budżecie obywatelskim',
  text: 'Dzień dobry,\n\nczy 15 stycznia o 17:00 możemy skorzystać z sali gimnastycznej? Przyjdzie około 80 osób.',
  reply: {
    from: 'Szkoła Podstawowa nr 2 <sekretariat@sp2.example>',
    subject: 'Re: Sala gimnastyczna na spotkanie o budżecie obywatelskim',
    text: 'Dzień dobry,\n\nsala jest wolna. Prosimy o umowę i o informację, kto odpowiada za klucze.\n\nSekretariat SP nr 2',
  },
};

export const NOT_OURS_TO_PAY = {
  from: 'Beata Wrona <b.wrona@poczta.example>',
  subject: 'Numer konta do opłaty za śmieci',
  text: 'Na jaki rachunek mam wpłacać opłatę za śmieci? Zgubiłam zawiadomienie.\n\nBeata Wrona',
  word: 'Prosi o numer rachunku.',
  refusal: 'Pani nie ma zaległości. Numery rachunków podaje kasa.',
};

export const ON_THE_WAY = {
  from: 'Zakład Stolarski Dąbek <biuro@dabek.example>',
  subject: 'Raty za zaległy podatek od nieruchomości',
  text: 'Dzień dobry,\n\nmamy zaległość za drugi i trzeci kwartał. Co trzeba złożyć, żeby rozłożyć ją na raty?\n\nZakład Stolarski Dąbek',
  word: 'Dzwonili wczoraj, chcą złożyć wniosek do piątku.',
};

export const OF_ABSENT = [
  {
    from: 'Stowarzyszenie Drożny Zalesin <kontakt@drozny.example>',
    subject: 'Zjazd z ul. Młyńskiej: kiedy koniec robót',
    text: 'Dzień dobry,\n\nkiedy skończą się roboty na zjeździe z ul. Młyńskiej?\n\nStowarzyszenie Drożny Zalesin',
  },
  {
    from: 'Stowarzyszenie Drożny Zalesin <kontakt@drozny.example>',
    subject: 'Re: Zjazd z ul. Młyńskiej: kiedy koniec robót',
    text: 'Prosimy jeszcze o informację, czy będzie tam przejście dla pieszych.\n\nStowarzyszenie Drożny Zalesin',
  },
] as const;
