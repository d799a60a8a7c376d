import type { CardAnswer } from '@/lib/modules/inquiries/schema/inquiry';

/** A question that people ask by telephone: the unit that knows, its answer, and the card where it stands. */
export type Question = {
  text: string;
  unit: string;
  answer: string;
  inCard: CardAnswer;
  card: string | null;
};

const question = (
  unit: string,
  card: string | null,
  inCard: CardAnswer,
  text: string,
  answer: string,
): Question => ({ unit, card, inCard, text, answer });

export const QUESTIONS: readonly Question[] = [
  question(
    'DR',
    'zajecie-pasa-drogowego-handel',
    'YES',
    'Czy na stoisko z choinkami na Rynku trzeba mieć zgodę?',
    'Tak, Rynek to pas drogowy. Trzeba złożyć wniosek o zezwolenie na handel.',
  ),
  question(
    'DR',
    'zajecie-pasa-drogowego-roboty',
    'NOT_THERE',
    'Kto wydaje zgodę na rusztowanie przy ul. Kościelnej?',
    'Wydział Dróg. Do wniosku trzeba dołączyć projekt organizacji ruchu.',
  ),
  question(
    'DR',
    null,
    'NO_CARD',
    'Kiedy odśnieżą chodnik przy ul. Polnej?',
    'Chodnik wzdłuż posesji odśnieża jej właściciel. Przy szkole miasto, do 6 godzin od końca opadów.',
  ),
  question(
    'DR',
    null,
    'NO_CARD',
    'Gdzie zgłosić dziurę w jezdni na ul. Młyńskiej?',
    'Przyjęto zgłoszenie. Naprawa do końca tygodnia, jeśli nie będzie mrozu.',
  ),
  question(
    'GK',
    'dodatek-mieszkaniowy',
    'YES',
    'Jakie dochody liczą się do dodatku mieszkaniowego?',
    'Z trzech pełnych miesięcy przed złożeniem wniosku, wszystkich domowników.',
  ),
  question(
    'GK',
    'sprzedaz-alkoholu',
    'NOT_THERE',
    'Do kiedy trzeba zapłacić drugą ratę za zezwolenie na alkohol?',
    'Do 31 maja, trzecia do 30 września.',
  ),
  question(
    'GP',
    'numer-porzadkowy',
    'YES',
    'Czy numer domu jest płatny?',
    'Nie, nadanie numeru porządkowego jest bez opłat.',
  ),
  question(
    'GP',
    'zaswiadczenie-o-przeznaczeniu-terenu',
    'YES',
    'Ile czeka się na zaświadczenie o przeznaczeniu terenu?',
    'Do siedmiu dni, opłata skarbowa 17 zł.',
  ),
  question(
    'OS',
    'deklaracja-zrodel-ciepla',
    'NOT_THERE',
    'Czy po wymianie pieca trzeba złożyć nową deklarację?',
    'Tak, w ciągu 14 dni od uruchomienia nowego źródła ciepła.',
  ),
  question(
    'OS',
    null,
    'NO_CARD',
    'Czy można spalać gałęzie na działce?',
    'Nie, gałęzie odbierają jako odpady zielone.',
  ),
  question(
    'FP',
    'zaswiadczenie-o-niezaleganiu',
    'YES',
    'Czy zaświadczenie o niezaleganiu można dostać od ręki?',
    'Tak, gdy na koncie nie ma zaległości.',
  ),
  question(
    'NS',
    'karta-rodzina-trzy-plus',
    'YES',
    'Czy Karta Rodzina Trzy Plus przysługuje przy opiece naprzemiennej?',
    'Tak, trzeba pokazać orzeczenie sądu.',
  ),
];

/** The people who ask; most of them give no name. The first is a client, who also writes e-mails. */
export const CALLERS: readonly { name: string; phone: string; wish: string }[] = [
  { name: 'Halina Ćwiklińska', phone: '600 000 003', wish: 'przed 12:00' },
  { name: '', phone: '600 000 190', wish: '' },
  { name: 'Bogdan Nowak, Dach-Bud', phone: '600 000 377', wish: 'po 13:00' },
  { name: '', phone: '600 000 845', wish: '8:00-10:00' },
  { name: 'Teresa Wilk', phone: '600 000 562', wish: 'po 15:00' },
  { name: '', phone: '600 000 451', wish: 'po południu' },
];
