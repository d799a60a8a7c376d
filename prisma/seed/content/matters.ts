/**
 * Texts of clients for „Czego dotyczy”, by the slug of the card and by who asks: a kind of client, or one client by the
 * key. Made up, without personal data.
 */
export const MATTERS: Record<string, Record<string, string[]>> = {
  'informacja-publiczna': {
    anyone: [
      'Kopie umów na zimowe utrzymanie dróg z ostatnich dwóch lat.',
      'Ile mandatów nałożyła straż miejska w tym roku, według miesięcy.',
      'Protokoły z posiedzeń komisji budżetowej z pierwszego półrocza.',
    ],
  },
  'ponowne-wykorzystywanie': {
    person: ['Zbiór danych o rozkładach jazdy autobusów miejskich do aplikacji.'],
    swiatlowody: ['Wykaz adresów i punktów oświetlenia ulicznego w postaci arkusza.'],
    ksiegarnia: ['Zdjęcia lotnicze miasta do przewodnika turystycznego.'],
  },
  'informacja-o-srodowisku': {
    anyone: [
      'Wyniki pomiarów hałasu przy ul. Łąkowej z ostatnich trzech lat.',
      'Wykaz zezwoleń na usunięcie drzew wydanych w tym roku.',
      'Informacja o miejscach zanieczyszczenia gleby w obrębie Podgórze.',
    ],
  },
  dostepnosc: {
    person: [
      'Podjazd przy wejściu do budynku B: próg ma 12 centymetrów.',
      'Pętla indukcyjna w sali obsługi na parterze.',
      'Oznaczenie brajlem przycisków w windzie.',
    ],
  },
  'dostepnosc-cyfrowa': {
    person: [
      'Uchwały w BIP są skanami, których czytnik ekranu nie odczyta.',
      'Napisy do nagrania sesji Rady Miejskiej z września.',
      'Formularz rezerwacji wizyt nie działa z klawiatury.',
    ],
  },
  'dane-osobowe': {
    person: [
      'Kopia moich danych z ewidencji opłat za odpady.',
      'Sprostowanie nazwiska po ślubie w rejestrach urzędu.',
      'Informacja, komu udostępniono moje dane.',
    ],
  },
  skarga: {
    person: [
      'Skarga na brak odpowiedzi na pismo z lipca w sprawie oświetlenia.',
      'Skarga na sposób obsługi w punkcie przy ul. Ogrodowej.',
      'Skarga na przewlekłe prowadzenie sprawy o rozgraniczenie.',
    ],
  },
  'wniosek-dzial-viii': {
    anyone: [
      'Wniosek o dłuższe godziny obsługi w poniedziałki.',
      'Wniosek o ławki na przystankach przy ul. Polnej.',
      'Wniosek o jeden numer telefonu do spraw odpadów.',
    ],
  },
  petycja: {
    person: ['Petycja o próg zwalniający przed szkołą przy ul. Dębowej, 140 podpisów.'],
    business: ['Petycja o zmianę uchwały w sprawie strefy płatnego parkowania.'],
    'rada-osiedla-podgorze': ['Petycja o park kieszonkowy przy ul. Piekarskiej.'],
  },
  'inna-sprawa': {
    parafia: ['Prośba o patronat burmistrza nad turniejem szachowym.'],
    'wspolnota-rynek-6': ['Prośba o udostępnienie sali na zebranie wspólnoty.'],
    person: ['Oferta przekazania miastu archiwalnych fotografii.'],
  },
  'zaswiadczenie-o-stanie-majatkowym': {
    person: [
      'Zaświadczenie o stanie majątkowym do stypendium szkolnego córki.',
      'Zaświadczenie o wielkości gospodarstwa rolnego do banku, 3 egzemplarze.',
      'Zaświadczenie o posiadanych nieruchomościach do sprawy spadkowej.',
      'Zaświadczenie o hektarach przeliczeniowych do świadczeń rodzinnych.',
    ],
  },
  'zaswiadczenie-o-niezaleganiu': {
    company: ['Zaświadczenie o niezaleganiu w podatkach do przetargu, 2 egzemplarze.'],
    person: [
      'Zaświadczenie o niezaleganiu w podatku od nieruchomości do kredytu hipotecznego.',
      'Zaświadczenie o niezaleganiu potrzebne do sprzedaży mieszkania.',
    ],
    parafia: ['Zaświadczenie o niezaleganiu do wniosku o dotację na wymianę dachu.'],
    anyone: ['Zaświadczenie stwierdzające stan zaległości na dzień złożenia wniosku.'],
  },
  'wypis-i-wyrys-z-planu': {
    person: [
      'Wypis i wyrys z planu dla działki 214/7 przy ul. Łąkowej, do notariusza.',
      'Wypis i wyrys dla działki 305/4 przy ul. Polnej, do projektu domu.',
    ],
    'bud-trakt': ['Wypis z planu dla działek 88/1 i 88/2, obręb Podgórze.'],
    spoldzielnia: ['Wyrys z planu ogólnego dla terenu przy ul. Leśnej.'],
  },
  'zaswiadczenie-o-przeznaczeniu-terenu': {
    person: [
      'Zaświadczenie o przeznaczeniu działki 117/3 dla urzędu skarbowego.',
      'Zaświadczenie, że działka 42 przy ul. Wrzosowej jest rolna, do rozliczenia podatku od sprzedaży.',
      'Zaświadczenie o przeznaczeniu działek 9/1 i 9/2 dla urzędu skarbowego po darowiźnie.',
    ],
  },
  'zgodnosc-sposobu-uzytkowania': {
    person: [
      'Zamiana garażu przy ul. Dębowej 29 na warsztat rowerowy: zgodność z planem.',
      'Zamiana mieszkania przy ul. Rynek 14 na gabinet kosmetyczny.',
      'Zamiana budynku gospodarczego na mieszkalny, ul. Leśna 27.',
    ],
    'piekarnia-zolc': ['Zamiana sklepu przy ul. Piekarskiej 9 na lokal gastronomiczny.'],
  },
  'informacja-o-przeznaczeniu-terenu': {
    person: [
      'Czy na działce 160/2 przy ul. Młyńskiej wolno wybudować dom jednorodzinny?',
      'Jakie jest przeznaczenie pola za cmentarzem, działka 501?',
      'Czy plan przewiduje drogę przez działkę 73/5 przy ul. Parkowej?',
    ],
  },
  'zmiana-planu-miejscowego': {
    person: ['Zmiana przeznaczenia działki 44/2 z rolnej na mieszkaniową.'],
    'rada-osiedla-podgorze': ['Sporządzenie planu dla osiedla Podgórze, żeby ograniczyć wysokość budynków.'],
    'bud-trakt': ['Zmiana planu przy ul. Fabrycznej: zgoda na usługi obok domów.'],
  },
  'uwagi-do-planu-miejscowego': {
    person: [
      'Sprzeciw wobec drogi zbiorczej przez park przy ul. Parkowej.',
      'Prośba o zachowanie alei lipowej przy ul. Lipowej w projekcie planu.',
    ],
    business: ['Uwaga do projektu planu: za mało miejsc parkingowych przy Rynku.'],
  },
  'zmiana-planu-ogolnego': {
    person: [
      'Objęcie działek przy ul. Polnej strefą zabudowy mieszkaniowej.',
      'Wyłączenie łąk nad rzeką ze strefy zabudowy.',
    ],
    'bud-trakt': ['Zmiana strefy planistycznej dla terenu dawnej cegielni.'],
  },
  'uwagi-do-planu-ogolnego': {
    person: [
      'Uwaga do projektu planu ogólnego: obszar uzupełnienia zabudowy przy ul. Leśnej.',
      'Prośba o strefę zieleni i rekreacji nad stawem.',
    ],
    'rada-osiedla-podgorze': ['Sprzeciw wobec strefy gospodarczej obok szkoły.'],
  },
  'numer-porzadkowy': {
    person: [
      'Numer porządkowy dla nowego domu przy ul. Wrzosowej, działka 92/4.',
      'Numer dla budynku w budowie przy ul. Polnej, działka 305/4.',
      'Osobne numery dla dwóch połówek bliźniaka przy ul. Łąkowej.',
    ],
    'sklep-pod-debem': ['Numer porządkowy dla sklepu przy ul. Fabrycznej.'],
  },
  'dzierzawa-gruntu': {
    person: [
      'Dzierżawa 200 m² za domem przy ul. Lipowej 22 na ogródek, na 3 lata.',
      'Dzierżawa gruntu pod garaż blaszany przy ul. Wodnej.',
      'Przedłużenie dzierżawy działki 88/2 na uprawy rolne.',
    ],
    ksiegarnia: ['Dzierżawa terenu przy ul. Słonecznej pod parking dla klientów.'],
  },
  'oplata-jednorazowa-za-przeksztalcenie': {
    person: [
      'Opłata jednorazowa za udział w gruncie, mieszkanie przy ul. Ogrodowej 10 m. 7, z bonifikatą.',
      'Zamiar jednorazowej zapłaty za przekształcenie, dom przy ul. Kościelnej 13.',
      'Opłata jednorazowa za grunt pod garażem i mieszkaniem, ul. Wodna 15.',
    ],
  },
  'zajecie-pasa-drogowego-roboty': {
    wodociagi: [
      'Przyłącze wodociągowe do budynku przy ul. Świętej Jadwigi 14. Zajęcie chodnika 18 m² na 5 dni.',
    ],
    gazownia: ['Przyłącze gazowe, ul. Lipowa 22. Wykop w poboczu, 12 m² na 3 dni.'],
    'wspolnota-rynek-6': ['Rusztowanie na chodniku przy remoncie elewacji, ul. Rynek 6, 24 m² na 21 dni.'],
    swiatlowody: ['Kanalizacja kablowa w chodniku, ul. Dębowa, 40 m² na 7 dni.'],
    person: ['Kontener na gruz przy ul. Piekarskiej 3, 8 m² na 4 dni.'],
    'bud-trakt': ['Kanalizacja deszczowa w jezdni ul. Łąkowej, odcinek 60 m, ruch wahadłowy.'],
  },
  'zajecie-pasa-drogowego-handel': {
    'kawiarnia-ges': ['Ogródek kawiarni na Rynku, 20 m², od 1 maja do 30 września.'],
    person: [
      'Stoisko z kwiatami i zniczami przy cmentarzu, 6 m², na dwanaście miesięcy.',
      'Sprzedaż choinek na chodniku przy ul. Ogrodowej, 15 m², od 5 do 23 grudnia.',
      'Stragan z owocami przy ul. Fabrycznej, 4 m², od czerwca do sierpnia.',
    ],
  },
  'sprzedaz-alkoholu': {
    'sklep-pod-debem': [
      'Zezwolenie na piwo w sklepie przy ul. Dębowej 16.',
      'Nowe zezwolenie na piwo, bo dotychczasowe wygasa 31 grudnia.',
    ],
    'kawiarnia-ges': [
      'Zezwolenie na wino do kawiarni przy ul. Rynek 12.',
      'Zezwolenia na wszystkie rodzaje alkoholu, nowa restauracja przy ul. Młyńskiej 20.',
    ],
  },
  'dodatek-mieszkaniowy': {
    person: [
      'Dodatek mieszkaniowy do mieszkania spółdzielczego, 2 osoby.',
      'Kolejny wniosek o dodatek mieszkaniowy, poprzedni kończy się w tym miesiącu.',
      'Dodatek mieszkaniowy i ryczałt na opał, dom jednorodzinny, 4 osoby.',
      'Dodatek mieszkaniowy po utracie pracy, mieszkanie komunalne.',
    ],
  },
  'dodatek-energetyczny': {
    person: [
      'Wypłata dodatku energetycznego, gospodarstwo jednoosobowe.',
      'Dodatek energetyczny dla rodziny z trójką dzieci.',
      'Dodatek energetyczny razem z przyznanym dodatkiem mieszkaniowym.',
    ],
  },
  'przydzial-mieszkania': {
    person: [
      'Przydział mieszkania komunalnego dla samotnej matki z dwojgiem dzieci.',
      'Mieszkanie po wypowiedzeniu najmu przez właściciela kamienicy.',
      'Lokal na parterze z powodu trudności z chodzeniem.',
    ],
  },
  'umowa-najmu-lokalu': {
    person: [
      'Umowa najmu lokalu przy ul. Kościelnej 6 po śmierci mamy.',
      'Przedłużenie umowy najmu socjalnego przy ul. Ogrodowej 10.',
      'Umowa najmu mieszkania przyznanego z listy, ul. Wodna 8.',
    ],
  },
  'wykup-lokalu': {
    person: [
      'Wykup mieszkania komunalnego przy ul. Słonecznej 3 m. 4.',
      'Wykup mieszkania z bonifikatą, ul. Piekarska 9 m. 1.',
      'Wykup lokalu przy ul. Rynek 14 m. 5, najem od 1998 r.',
    ],
  },
  'decyzja-srodowiskowa': {
    'bud-trakt': [
      'Hala magazynowa z parkingiem przy ul. Fabrycznej 40, decyzja środowiskowa.',
      'Rozbudowa stacji paliw przy ul. Młyńskiej.',
    ],
    energetyka: ['Farma fotowoltaiczna na działkach 410–414, obręb Podgórze.'],
  },
  'oproznianie-zbiornikow': {
    'eko-szambo': [
      'Zezwolenie na wywóz nieczystości ciekłych z terenu miasta, 10 lat.',
      'Nowe zezwolenie na opróżnianie szamb, poprzednie wygasa w lutym.',
      'Zmiana zezwolenia: nowa stacja zlewna.',
    ],
  },
  'rejestr-dzialalnosci-regulowanej': {
    'eko-szambo': [
      'Wpis do rejestru: odbiór odpadów zmieszanych i selektywnych.',
      'Zmiana wpisu: dodanie odpadów wielkogabarytowych.',
      'Zaświadczenie o wpisie po zmianie siedziby firmy.',
    ],
  },
  'opinia-planu-lowieckiego': {
    'kolo-lowieckie': [
      'Opinia o rocznym planie łowieckim dla obwodu nr 112.',
      'Roczny plan łowiecki na sezon 2027/2028 do zaopiniowania.',
      'Opinia o zmianie rocznego planu łowieckiego: dziki.',
    ],
  },
  'deklaracja-zrodel-ciepla': {
    person: [
      'Deklaracja po wymianie pieca węglowego na pompę ciepła, ul. Leśna 4.',
      'Deklaracja dla nowego domu z kotłem gazowym, ul. Wrzosowa 21.',
      'Deklaracja: kominek i kocioł na pellet, ul. Polna 44.',
      'Korekta deklaracji, bo zlikwidowano kocioł na drewno.',
    ],
  },
  'karta-rodzina-trzy-plus': {
    parent: [
      'Karta Rodzina Trzy Plus, rodzice i troje dzieci.',
      'Duplikat zgubionej karty dla córki.',
      'Dopisanie nowo narodzonego syna do karty rodziny.',
    ],
  },
  'stypendium-dla-studentow': {
    student: [
      'Stypendium za wyniki w nauce, medycyna, średnia 4,9.',
      'Stypendium dla studentki architektury, laureatki konkursu.',
      'Stypendium za osiągnięcia sportowe, akademickie mistrzostwa w pływaniu.',
    ],
  },
  'odpis-aktu-stanu-cywilnego': {
    person: [
      'Odpis skrócony aktu urodzenia syna, do paszportu.',
      'Odpis zupełny aktu małżeństwa do sprawy w sądzie.',
      'Odpis aktu zgonu ojca, 3 egzemplarze.',
      'Odpis skrócony własnego aktu urodzenia.',
    ],
  },
  'zaswiadczenie-o-zameldowaniu': {
    parent: ['Zaświadczenie o zameldowaniu do szkoły dziecka.'],
    person: [
      'Zaświadczenie o okresach zameldowania od 1990 r., do sprawy o zasiedzenie.',
      'Zaświadczenie o zameldowaniu do banku.',
    ],
  },
};
