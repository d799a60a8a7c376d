import type { MailCategory } from '../schema/values';

/** A pattern over the folded text, and how strongly it speaks for the category. */
export type Phrase = readonly [pattern: RegExp, weight: number];

const words = (weight: number, ...patterns: string[]): Phrase[] =>
  patterns.map((pattern) => [new RegExp(`(?<![a-z])(?:${pattern})`, 'g'), weight]);

const PERMITS =
  'wydani[ae]|zaswiadczeni[ae]|zezwoleni[ae]|pozwoleni[ae]|zajeci[ae]|wpis|zwrot|zwolnieni[ae]|przyznani[ae]|umorzeni[ae]|rozlozeni[ae]|wymeldowani[ae]|zameldowani[ae]|odpis|dowod|decyzj[aei]|ustaleni[ae] warunkow|dodatek|dofinansowani[ae]|karte';

/**
 * The everyday words by which an e-mail is told, as people write them: in small letters, without Polish marks. A
 * stronger word weighs more; 5 and over names the category by its own name.
 */
export const PHRASES: Record<MailCategory, readonly Phrase[]> = {
  QUESTION: [
    ...words(
      2,
      '(?:ile|kiedy|gdzie|jak|czy|do kiedy|o ktorej|w jakich godzinach|jakie|jaki|co) [^.?!]{3,160}\\?',
    ),
    // The client sets the day of a sign language interpreter (ustawa o języku migowym art. 12): no term of days runs.
    ...words(7, 'tlumacz\\w* (?:pjm|migow\\w+|jezyka migow\\w+)'),
    ...words(1, 'mam pytanie', 'prosz[ae] o informacje', 'chcial[a]?bym (?:sie )?(?:zapytac|dowiedziec)'),
  ],
  PUBLIC_INFORMATION: [
    ...words(6, 'informacj\\w+ publiczn\\w+', 'dostep\\w* do informacji', 'art\\. ?61 konstytucji', 'udip'),
    ...words(
      4,
      'udostepni\\w+ (?:mi |nam )?(?:nastepujac\\w+ )?(?:informacj|kopi|dokument|wykaz|umow|umo|skan|tresc|rejestr|protoko)\\w*',
      '(?:ile|jaka kwote|jakie kwoty) (?:urzad|gmina|miasto|ratusz) \\w*(?:wydal|zaplacil|przeznaczyl)\\w*',
      '(?:wykaz|rejestr|kopi[ea]|skan\\w*|tresc) umow\\w*',
    ),
    ...words(
      3,
      'wynagrodzeni\\w+ (?:burmistrza|prezydenta|wojta|sekretarza)',
      'kopi\\w+ (?:faktur|protokol)\\w*',
    ),
  ],
  REUSE: [
    ...words(8, 'ponown\\w+ wykorzyst\\w+'),
    ...words(4, 'otwart\\w+ dan(?:e|ych)', '(?:csv|json|xml|gtfs|xlsx|geojson|shp)(?![a-z])'),
    ...words(
      3,
      'zbior\\w* danych',
      'dan(?:e|ych) (?:do|dla|w) (?:mojej |naszej )?(?:aplikacji|serwisu|formacie)',
    ),
  ],
  ENVIRONMENT: [
    ...words(8, 'informacj\\w+ o srodowisku', 'oddzialywani\\w+ na srodowisko'),
    ...words(
      4,
      '(?:wynik\\w*|pomiar\\w*|badan\\w*) (?:\\w+ ){0,2}(?:halas|pyl|powietrz|zanieczyszcz|wody|gleby|sciek)\\w*',
      'jakosc\\w* (?:powietrza|wody)',
    ),
    ...words(2, 'zanieczyszcz\\w+', 'emisj\\w+', 'azbest\\w*'),
  ],
  // UUIOŚ art. 21 ust. 2: documents that a public list names.
  ENVIRONMENT_DOCUMENT: [
    ...words(
      10,
      'decyzj\\w+ (?:srodowiskow\\w+|o srodowiskowych uwarunkowaniach)',
      'raport\\w* (?:\\w+ ){0,3}oddzialywani\\w+ na srodowisko',
      'raport\\w* (?:\\w+ )?srodowisk\\w*',
      'kart\\w+ informacyjn\\w+ przedsiewziecia',
      'publicznie dostepn\\w+ wykaz\\w*',
    ),
  ],
  ACCESSIBILITY: [
    ...words(5, 'zapewni\\w+ dostepnosc\\w*', 'barier\\w* (?:architekt\\w+|w dostepie)'),
    ...words(4, 'na wozku', 'wozki?(?:em|iem)? inwalidzk\\w+', 'petl\\w+ indukcyjn\\w+', 'niepelnospraw\\w+'),
    ...words(
      2,
      'dostepnosc\\w*',
      'podjazd\\w*',
      'win(?:da|dy|de)(?![a-z])',
      'niedoslysz\\w+',
      'niewidom\\w+',
    ),
  ],
  DIGITAL_ACCESSIBILITY: [
    ...words(9, 'dostepnosc\\w* cyfrow\\w+', 'czytni\\w+ ekranu', 'deklaracj\\w+ dostepnosci'),
    ...words(
      6,
      'napis(?:y|ow) (?:do|w|na) (?:film|nagran|transmisj|sesj)\\w*',
      'opis\\w* alternatywn\\w*',
      '(?:nvda|jaws|voiceover)(?![a-z])',
    ),
    ...words(
      4,
      'kontrast\\w* (?:\\w+ ){0,2}(?:stron|tekst|liter)\\w*',
      'bez myszy',
      'niedostepn\\w+ (?:\\w+ )?(?:stron|pdf|plik|formularz)\\w*',
    ),
  ],
  PERSONAL_DATA: [
    ...words(6, 'rodo(?![a-z])', 'bycia zapomnian\\w+', 'sprzeciw\\w* wobec przetwarzania'),
    ...words(
      5,
      '(?:kopi|usuniec|usun|sprostowa|poprawi|ograniczeni)\\w* (?:\\w+ ){0,2}(?:moich |swoich |moje )?dan(?:e|ych)(?: osobow\\w+)?',
      'przetwarza\\w* (?:panstwo )?(?:moje|moich) dan\\w+',
      'moich danych osobowych',
    ),
    ...words(3, 'moje dane', 'moich danych', 'inspektor\\w* ochrony danych', '(?:cofam|wycofuje) zgode'),
  ],
  PETITION: [
    ...words(8, 'petycj\\w+'),
    ...words(3, '\\d+ podpis\\w*', '(?:zebralismy|zebrano) (?:\\w+ )?podpis\\w*'),
    ...words(2, 'w interesie publicznym', 'my,? (?:nizej podpisani|mieszkancy)'),
  ],
  COMPLAINT: [
    ...words(
      6,
      'skarg[aieo]\\w{0,2}(?![a-z])',
      'skarz[ey] sie',
      'zazaleni[ea] na (?:prac|zachow|obslug|urzedni)\\w*',
    ),
    ...words(
      4,
      'niegrzeczn\\w+',
      'nieuprzejm\\w+',
      'opryskliw\\w+',
      'aroganc\\w+',
      'opieszal\\w+',
      'przewlekl\\w+',
      'bezczynnos\\w+',
      'zle (?:mnie |nas )?(?:potraktowan|obsluzon)\\w+',
    ),
    ...words(
      3,
      'nikt (?:\\w+ )?nie (?:\\w+ )?(?:odpowiada|reaguje|oproznia|odbiera|przyjezdza|sprzata|odsnieza|naprawi|odpowiedzial|robi)\\w*',
      'zaniedb\\w+',
      'nienalezyt\\w+',
      'lamani\\w+ prawa',
      'skandal\\w*',
    ),
    ...words(
      2,
      'narusz\\w+',
      'od (?:\\w+ )?(?:tygodni|miesiecy|miesiaca)(?![a-z])',
      'ile (?:jeszcze )?mozna',
    ),
  ],
  MOTION: [
    ...words(
      4,
      `wnios(?:ek|kuj\\w+) o (?!${PERMITS}|informacj|udostepnieni)`,
      'proponuj\\w+',
      'propozycj\\w+',
      'mam pomysl',
      'zglaszam (?:pomysl|wniosek)',
    ),
    ...words(
      3,
      `wnos(?:ze|imy|zac) o (?!${PERMITS}|udostepnieni|informacj)`,
      'usprawni\\w+',
      'ulepsz\\w+',
      '(?:dobrze|milo) (?:by )?byloby',
      'warto (?:by|zeby|aby|bylo)\\w*',
      'przydal\\w+ (?:by )?sie',
      'czy (?:mozna|moznaby|mogloby|moglibyscie)(?: by)? (?:postawic|zamontowac|ustawic|wyznaczyc|posadzic|zrobic|wydluzyc)',
    ),
    ...words(
      2,
      'prog\\w* zwalniajac\\w+',
      'zamontowani\\w+',
      'przejsci\\w+ dla pieszych',
      '(?:postawi|ustawi)\\w* (?:\\w+ )?(?:lawk|lawek|kosz|znak|lamp)\\w*',
    ),
  ],
  APPLICATION: [
    ...words(
      6,
      `(?:wnios(?:ek|kuj\\w+)|wnos(?:ze|imy)|prosz[ae]|prosimy|podani[ea]|zwracam sie z prosba) o (?:\\w+ )?(?:${PERMITS})`,
    ),
    // Remedies of an administrative procedure, which are no complaint of part VIII of the code.
    ...words(
      9,
      'ponagleni\\w+',
      'zazaleni\\w+ na postanowieni\\w+',
      'ponown\\w+ rozpatrzeni\\w+ sprawy',
      'skarg\\w+ (?:do (?:wsa|nsa|sadu|wojewodzkiego sadu)|na (?:decyzj|postanowieni)\\w*)',
      'zaskarz\\w+ decyzj\\w+',
    ),
    ...words(
      5,
      'odwolani[ea] od decyzji',
      'niniejszym (?:skladam|wnosze)',
      'w zalaczeniu (?:\\w+ )?(?:wniosek|podanie)',
      'skladam (?:wniosek|podanie)',
    ),
    ...words(3, 'zajeci\\w+ (?:pasa|chodnika)', 'zaswiadczeni\\w+', 'zezwoleni\\w+', 'pozwoleni\\w+'),
  ],
  NOT_FOR_US: [
    ...words(
      4,
      '(?:moja |moj |nasza )?(?:emerytur|rent)\\w* z zus',
      'urzad\\w* skarbow\\w+',
      'zeznani\\w+ podatkow\\w+',
      'spoldzielni\\w+ mieszkaniow\\w+',
      'dzielnicow\\w+',
      'komend\\w+ policji',
      'sad\\w* rejonow\\w+',
      'przychodni\\w+',
      'szpital\\w*',
      'rachun\\w+ za (?:prad|gaz|internet)',
      'zus(?![a-z])',
    ),
    ...words(3, 'krus(?![a-z])', 'nfz(?![a-z])', 'pit(?:-?\\d+)?(?![a-z])', 'poczt\\w+ polsk\\w+'),
  ],
  SPAM: [
    ...words(
      6,
      'kryptowalut\\w*',
      'bitcoin\\w*',
      'casino',
      'kasyno',
      'viagra',
      'your account',
      'twoje haslo wygas\\w+',
      'skrzynk\\w+ (?:\\w+ )?(?:jest )?(?:pelna|zablokowan\\w+)',
    ),
    ...words(
      4,
      'kup teraz',
      'taniej(?![a-z])',
      'kliknij (?:tutaj|ponizej|w link|link)',
      'click here',
      'pozycjonowani\\w+',
      'seo(?![a-z])',
      'wygral\\w*',
      'oferta handlowa',
      'aby (?:sie )?(?:wypisac|zrezygnowac)',
      'unsubscribe',
      'szybk\\w+ (?:kredyt|pozyczk)\\w*',
    ),
    ...words(3, 'oferujemy', 'promocj\\w+', 'rabat\\w*', 'newsletter\\w*', 'nasza oferta', 'fotowoltaik\\w*'),
  ],
};
