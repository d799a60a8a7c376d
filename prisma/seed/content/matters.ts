/** Texts of clients for „Czego dotyczy”, by the slug of the card. Made up, without personal data. */
export const MATTERS: Record<string, string[]> = {
  'informacja-publiczna': [
    'Kopie umów na zimowe utrzymanie dróg z ostatnich dwóch lat.',
    'Ile mandatów nałożyła straż miejska w tym roku, według miesięcy.',
    'Protokoły z posiedzeń komisji budżetowej z pierwszego półrocza.',
  ],
  'ponowne-wykorzystywanie': [
    'Zbiór danych o rozkładach jazdy autobusów miejskich do aplikacji.',
    'Wykaz adresów i punktów oświetlenia ulicznego w postaci arkusza.',
    'Zdjęcia lotnicze miasta do przewodnika turystycznego.',
  ],
  'informacja-o-srodowisku': [
    'Wyniki pomiarów hałasu przy ul. Łąkowej z ostatnich trzech lat.',
    'Wykaz zezwoleń na usunięcie drzew wydanych w tym roku.',
    'Informacja o miejscach zanieczyszczenia gleby w obrębie Podgórze.',
  ],
  dostepnosc: [
    'Podjazd przy wejściu do budynku B: próg ma 12 centymetrów.',
    'Pętla indukcyjna w sali obsługi na parterze.',
    'Oznaczenie brajlem przycisków w windzie.',
  ],
  'dostepnosc-cyfrowa': [
    'Uchwały w BIP są skanami, których czytnik ekranu nie odczyta.',
    'Napisy do nagrania sesji Rady Miejskiej z września.',
    'Formularz rezerwacji wizyt nie działa z klawiatury.',
  ],
  'dane-osobowe': [
    'Kopia moich danych z ewidencji opłat za odpady.',
    'Sprostowanie nazwiska po ślubie w rejestrach urzędu.',
    'Informacja, komu udostępniono moje dane.',
  ],
  skarga: [
    'Skarga na brak odpowiedzi na pismo z lipca w sprawie oświetlenia.',
    'Skarga na sposób obsługi w punkcie przy ul. Ogrodowej.',
    'Skarga na przewlekłe prowadzenie sprawy o rozgraniczenie.',
  ],
  'wniosek-dzial-viii': [
    'Wniosek o dłuższe godziny obsługi w poniedziałki.',
    'Wniosek o ławki na przystankach przy ul. Polnej.',
    'Wniosek o jeden numer telefonu do spraw odpadów.',
  ],
  petycja: [
    'Petycja o próg zwalniający przed szkołą przy ul. Dębowej, 140 podpisów.',
    'Petycja o zmianę uchwały w sprawie strefy płatnego parkowania.',
    'Petycja o park kieszonkowy przy ul. Piekarskiej.',
  ],
  'inna-sprawa': [
    'Prośba o patronat burmistrza nad turniejem szachowym.',
    'Prośba o udostępnienie sali na zebranie wspólnoty.',
    'Oferta przekazania miastu archiwalnych fotografii.',
  ],
  'zaswiadczenie-o-stanie-majatkowym': [
    'Zaświadczenie o stanie majątkowym do stypendium szkolnego córki.',
    'Zaświadczenie o wielkości gospodarstwa rolnego do banku, 3 egzemplarze.',
    'Zaświadczenie o posiadanych nieruchomościach do sprawy spadkowej.',
    'Zaświadczenie o hektarach przeliczeniowych do świadczeń rodzinnych.',
  ],
  'zaswiadczenie-o-niezaleganiu': [
    'Zaświadczenie o niezaleganiu w podatkach do przetargu, 2 egzemplarze.',
    'Zaświadczenie o niezaleganiu w podatku od nieruchomości do kredytu hipotecznego.',
    'Zaświadczenie o niezaleganiu do wniosku o dotację na wymianę dachu.',
    'Zaświadczenie stwierdzające stan zaległości na dzień złożenia wniosku.',
    'Zaświadczenie o niezaleganiu potrzebne do sprzedaży mieszkania.',
  ],
  'wypis-i-wyrys-z-planu': [
    'Wypis i wyrys z planu dla działki 214/7 przy ul. Łąkowej, do notariusza.',
    'Wypis z planu dla działek 88/1 i 88/2, obręb Podgórze.',
    'Wypis i wyrys dla działki 305/4 przy ul. Polnej, do projektu domu.',
    'Wyrys z planu ogólnego dla terenu przy ul. Leśnej.',
  ],
  'zaswiadczenie-o-przeznaczeniu-terenu': [
    'Zaświadczenie o przeznaczeniu działki 117/3 dla urzędu skarbowego.',
    'Zaświadczenie, że działka 42 przy ul. Wrzosowej jest rolna, do rozliczenia podatku od sprzedaży.',
    'Zaświadczenie o przeznaczeniu działek 9/1 i 9/2 dla urzędu skarbowego po darowiźnie.',
  ],
  'zgodnosc-sposobu-uzytkowania': [
    'Zamiana garażu przy ul. Dębowej 29 na warsztat rowerowy: zgodność z planem.',
    'Zamiana mieszkania przy ul. Rynek 14 na gabinet kosmetyczny.',
    'Zamiana sklepu przy ul. Piekarskiej 9 na lokal gastronomiczny.',
    'Zamiana budynku gospodarczego na mieszkalny, ul. Leśna 27.',
  ],
  'informacja-o-przeznaczeniu-terenu': [
    'Czy na działce 160/2 przy ul. Młyńskiej wolno wybudować dom jednorodzinny?',
    'Jakie jest przeznaczenie pola za cmentarzem, działka 501?',
    'Czy plan przewiduje drogę przez działkę 73/5 przy ul. Parkowej?',
  ],
  'zmiana-planu-miejscowego': [
    'Zmiana przeznaczenia działki 44/2 z rolnej na mieszkaniową.',
    'Sporządzenie planu dla osiedla Podgórze, żeby ograniczyć wysokość budynków.',
    'Zmiana planu przy ul. Fabrycznej: zgoda na usługi obok domów.',
  ],
  'uwagi-do-planu-miejscowego': [
    'Sprzeciw wobec drogi zbiorczej przez park przy ul. Parkowej.',
    'Uwaga do projektu planu: za mało miejsc parkingowych przy Rynku.',
    'Prośba o zachowanie alei lipowej przy ul. Lipowej w projekcie planu.',
  ],
  'zmiana-planu-ogolnego': [
    'Objęcie działek przy ul. Polnej strefą zabudowy mieszkaniowej.',
    'Wyłączenie łąk nad rzeką ze strefy zabudowy.',
    'Zmiana strefy planistycznej dla terenu dawnej cegielni.',
  ],
  'uwagi-do-planu-ogolnego': [
    'Uwaga do projektu planu ogólnego: obszar uzupełnienia zabudowy przy ul. Leśnej.',
    'Sprzeciw wobec strefy gospodarczej obok szkoły.',
    'Prośba o strefę zieleni i rekreacji nad stawem.',
  ],
  'numer-porzadkowy': [
    'Numer porządkowy dla nowego domu przy ul. Wrzosowej, działka 92/4.',
    'Numer dla budynku w budowie przy ul. Polnej, działka 305/4.',
    'Osobne numery dla dwóch połówek bliźniaka przy ul. Łąkowej.',
    'Numer porządkowy dla sklepu przy ul. Fabrycznej.',
  ],
  'dzierzawa-gruntu': [
    'Dzierżawa 200 m² za domem przy ul. Lipowej 22 na ogródek, na 3 lata.',
    'Dzierżawa gruntu pod garaż blaszany przy ul. Wodnej.',
    'Przedłużenie dzierżawy działki 88/2 na uprawy rolne.',
    'Dzierżawa terenu przy ul. Słonecznej pod parking dla klientów.',
  ],
  'oplata-jednorazowa-za-przeksztalcenie': [
    'Opłata jednorazowa za udział w gruncie, mieszkanie przy ul. Ogrodowej 10 m. 7, z bonifikatą.',
    'Zamiar jednorazowej zapłaty za przekształcenie, dom przy ul. Kościelnej 13.',
    'Opłata jednorazowa za grunt pod garażem i mieszkaniem, ul. Wodna 15.',
  ],
  'zajecie-pasa-drogowego-roboty': [
    'Przyłącze wodociągowe do budynku przy ul. Świętej Jadwigi 14. Zajęcie chodnika 18 m² na 5 dni.',
    'Przyłącze gazowe, ul. Lipowa 22. Wykop w poboczu, 12 m² na 3 dni.',
    'Rusztowanie na chodniku przy remoncie elewacji, ul. Rynek 6, 24 m² na 21 dni.',
    'Kanalizacja kablowa w chodniku, ul. Dębowa, 40 m² na 7 dni.',
    'Kontener na gruz przy ul. Piekarskiej 3, 8 m² na 4 dni.',
    'Kanalizacja deszczowa w jezdni ul. Łąkowej, odcinek 60 m, ruch wahadłowy.',
  ],
  'zajecie-pasa-drogowego-handel': [
    'Ogródek kawiarni na Rynku, 20 m², od 1 maja do 30 września.',
    'Stoisko ze zniczami przy cmentarzu, 6 m², od 25 października do 2 listopada.',
    'Sprzedaż choinek na chodniku przy ul. Ogrodowej, 15 m², od 5 do 23 grudnia.',
    'Stragan z owocami przy ul. Fabrycznej, 4 m², od czerwca do sierpnia.',
  ],
  'sprzedaz-alkoholu': [
    'Zezwolenie na piwo w sklepie przy ul. Dębowej 16.',
    'Zezwolenie na wino do kawiarni przy ul. Rynek 12.',
    'Zezwolenia na wszystkie rodzaje alkoholu, nowa restauracja przy ul. Młyńskiej 20.',
    'Nowe zezwolenie na piwo, bo dotychczasowe wygasa 31 grudnia.',
  ],
  'dodatek-mieszkaniowy': [
    'Dodatek mieszkaniowy do mieszkania spółdzielczego, 2 osoby.',
    'Kolejny wniosek o dodatek mieszkaniowy, poprzedni kończy się w tym miesiącu.',
    'Dodatek mieszkaniowy i ryczałt na opał, dom jednorodzinny, 4 osoby.',
    'Dodatek mieszkaniowy po utracie pracy, mieszkanie komunalne.',
  ],
  'dodatek-energetyczny': [
    'Wypłata dodatku energetycznego, gospodarstwo jednoosobowe.',
    'Dodatek energetyczny dla rodziny z trójką dzieci.',
    'Dodatek energetyczny razem z przyznanym dodatkiem mieszkaniowym.',
  ],
  'przydzial-mieszkania': [
    'Przydział mieszkania komunalnego dla samotnej matki z dwojgiem dzieci.',
    'Mieszkanie po wypowiedzeniu najmu przez właściciela kamienicy.',
    'Lokal na parterze z powodu trudności z chodzeniem.',
  ],
  'umowa-najmu-lokalu': [
    'Umowa najmu lokalu przy ul. Kościelnej 6 po śmierci mamy.',
    'Przedłużenie umowy najmu socjalnego przy ul. Ogrodowej 10.',
    'Umowa najmu mieszkania przyznanego z listy, ul. Wodna 8.',
  ],
  'wykup-lokalu': [
    'Wykup mieszkania komunalnego przy ul. Słonecznej 3 m. 4.',
    'Wykup mieszkania z bonifikatą, ul. Piekarska 9 m. 1.',
    'Wykup lokalu przy ul. Rynek 14 m. 5, najem od 1998 r.',
  ],
  'decyzja-srodowiskowa': [
    'Hala magazynowa z parkingiem przy ul. Fabrycznej 40, decyzja środowiskowa.',
    'Farma fotowoltaiczna na działkach 410–414, obręb Podgórze.',
    'Rozbudowa stacji paliw przy ul. Młyńskiej.',
  ],
  'oproznianie-zbiornikow': [
    'Zezwolenie na wywóz nieczystości ciekłych z terenu miasta, 10 lat.',
    'Nowe zezwolenie na opróżnianie szamb, poprzednie wygasa w lutym.',
    'Zmiana zezwolenia: nowa stacja zlewna.',
  ],
  'rejestr-dzialalnosci-regulowanej': [
    'Wpis do rejestru: odbiór odpadów zmieszanych i selektywnych.',
    'Zmiana wpisu: dodanie odpadów wielkogabarytowych.',
    'Zaświadczenie o wpisie po zmianie siedziby firmy.',
  ],
  'opinia-planu-lowieckiego': [
    'Opinia o rocznym planie łowieckim dla obwodu nr 112.',
    'Roczny plan łowiecki na sezon 2027/2028 do zaopiniowania.',
    'Opinia o zmianie rocznego planu łowieckiego: dziki.',
  ],
  'deklaracja-zrodel-ciepla': [
    'Deklaracja po wymianie pieca węglowego na pompę ciepła, ul. Leśna 4.',
    'Deklaracja dla nowego domu z kotłem gazowym, ul. Wrzosowa 21.',
    'Deklaracja: kominek i kocioł na pellet, ul. Polna 44.',
    'Korekta deklaracji, bo zlikwidowano kocioł na drewno.',
  ],
  'karta-rodzina-trzy-plus': [
    'Karta Rodzina Trzy Plus, rodzice i troje dzieci.',
    'Duplikat zgubionej karty dla córki.',
    'Dopisanie nowo narodzonego syna do karty rodziny.',
  ],
  'stypendium-dla-studentow': [
    'Stypendium za wyniki w nauce, medycyna, średnia 4,9.',
    'Stypendium dla studentki architektury, laureatki konkursu.',
    'Stypendium za osiągnięcia sportowe, akademickie mistrzostwa w pływaniu.',
  ],
  'odpis-aktu-stanu-cywilnego': [
    'Odpis skrócony aktu urodzenia syna, do paszportu.',
    'Odpis zupełny aktu małżeństwa do sprawy w sądzie.',
    'Odpis aktu zgonu ojca, 3 egzemplarze.',
    'Odpis skrócony własnego aktu urodzenia.',
  ],
  'zaswiadczenie-o-zameldowaniu': [
    'Zaświadczenie o zameldowaniu do szkoły dziecka.',
    'Zaświadczenie o okresach zameldowania od 1990 r., do sprawy o zasiedzenie.',
    'Zaświadczenie o zameldowaniu do banku.',
  ],
};
