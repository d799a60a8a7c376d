import { formatDate, formatDay, formatLong } from '@/lib/core/date-text';
import type { CodesOf } from '@/lib/core/errors';
import { counted, told } from '@/lib/core/polish';
import type { ActSentences } from '../audit/schema';
import type { Channel, RodoWay } from './schema';

export const CHANNEL_WORDS: Record<Channel, string> = {
  COUNTER: 'Przy okienku',
  POST: 'Pocztą',
  FAX: 'Faksem',
  ORAL: 'Ustnie do protokołu',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Przez konto w systemie urzędu',
  DROP_BOX: 'Do urny podawczej',
  EMAIL: 'Zwykłym e-mailem',
};

export const RODO_WORDS: Record<RodoWay, string> = {
  ON_PAPER: 'Wręczona na piśmie',
  ALOUD: 'Przekazana ustnie',
  ALREADY_HELD: 'Klient już ją ma, bez zmian',
  WITH_REPLY: 'Pójdzie z pierwszym pismem',
};

export function attachmentsText(count: number): string {
  return count === 0 ? 'bez załączników' : counted(count, 'załącznik', 'załączniki', 'załączników');
}

/** Acts about the podanie, its receipt and its protocol. */
export const ACTS = {
  'application.registered': ({ channel, missing, dueOn }, { number, isTarget }) => ({
    title: `Podanie zarejestrowane: ${number}`,
    text: told(
      CHANNEL_WORDS[channel],
      missing > 0 && `Brakowało ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}`,
      `${isTarget ? 'Cel urzędu' : 'Termin'}: ${formatLong(dueOn)}`,
    ),
    by: 'Rejestracja',
    paper: `podanie ${number}`,
  }),
  'application.settled': () => ({ title: 'Sprawa załatwiona na miejscu' }),
  'application.receipt-printed': (_data, { number }) => ({
    title: 'Potwierdzenie wydrukowane',
    paper: `potwierdzenie ${number}`,
  }),
  'application.code-renewed': () => ({ title: 'Nowy kod dostępu', text: 'Poprzedni przestał działać.' }),
  'application.protocol-rewritten': (_data, { number }) => ({
    title: 'Poprawiona treść protokołu',
    paper: `protokół ${number}`,
  }),
  'application.protocol-printed': (_data, { number }) => ({
    title: 'Protokół wydrukowany',
    text: 'Od tej chwili jego treści nie można zmienić.',
    paper: `protokół ${number}`,
  }),
  'application.supplemented': ({ supplementId, on, documents, complete, inTime }) => ({
    title: `Uzupełnienie podania z ${formatDay(on)}`,
    text: told(
      documents > 0 && `Z listy ${counted(documents, 'dokument', 'dokumenty', 'dokumentów')}`,
      complete ? 'Niczego już nie brakuje' : 'Jeszcze nie wszystko',
      inTime === false && 'Wpłynęło po terminie z wezwania',
    ),
    by: 'Rejestracja',
    paper: `uzupełnienie nr ${supplementId}`,
  }),
  'application.protocol-amended': ({ amendment }, { number }) => ({
    title: 'Sprostowanie do protokołu',
    paper: `protokół ${number}, sprostowanie ${amendment}`,
  }),
  'case.separated': ({ first, on }) => ({
    title: `Odrębne podanie po zawiadomieniu w sprawie ${first}`,
    text: told(`Uważa się za wniesione ${formatDate(on)} (art. 66 § 2 KPA)`),
  }),
  'case.separate-filed': ({ separate }) => ({ title: `Klient wniósł odrębne podanie: ${separate}` }),
  'case.separation-withdrawn': ({ first, reason }) => ({
    title: `Wycofane powiązanie z podaniem ${first}`,
    text: told('Termin biegnie od dnia wpływu', `Powód: ${reason}`),
  }),
} satisfies Partial<ActSentences>;

export const ERRORS = {
  'letter-after-receipt': 'Pismo nie może być późniejsze niż data wpływu.',
  'posting-after-receipt': 'Nadanie nie może być późniejsze niż data wpływu.',
  'choose-card': 'Wybierz kartę usługi z listy.',
  'subject-missing': 'Napisz, czego dotyczy podanie.',
  'choose-channel': 'Wybierz, jak wpłynęło podanie.',
  'email-not-a-channel':
    'Tej sprawy nie przyjmujemy zwykłym e-mailem (art. 63 § 1 KPA). Wybierz inny kanał albo sprawę, która może tak przyjść.',
  'already-registered':
    'Ten formularz zarejestrowano już pod numerem {number}, a teraz są w nim inne dane. Nic nie zmieniono.',
  'form-of-another': 'Ten formularz zarejestrował już kto inny. Wybierz „Wyczyść i zacznij od nowa”.',
  'count-invalid': 'Wpisz liczbę od 0 do 999.',
  'choose-delivery-way': 'Wybierz sposób odbioru.',
  'choose-rodo-way': 'Wybierz, jak przekazano informację RODO.',
  'protocol-missing': 'Zapisz treść podania do protokołu.',
  'identity-note-missing': 'Napisz, dlaczego nie sprawdzono tożsamości.',
  'client-not-found': 'Nie ma już tego klienta w bazie. Wybierz „To inna osoba” i wpisz dane.',
  'client-changed-meanwhile':
    'Ktoś właśnie zmienił dane tego klienta. To, co wpisano, zostało na stronie. Porównaj i zarejestruj jeszcze raz.',
  'receipt-key-expired':
    'To potwierdzenie wydrukujesz już tylko z nowym kodem: otwórz sprawę i wybierz „Wydrukuj ponownie”.',
  'protocol-fixed': 'Protokół jest już wydrukowany. Dopisz sprostowanie.',
  'protocol-not-printed': 'Protokół nie jest jeszcze wydrukowany. Popraw jego treść.',
  'supplement-empty': 'Zaznacz, który dokument wpłynął, albo napisz, co klient przyniósł.',
  'draft-elsewhere': 'Ten szkic zmieniono w innej karcie.',
  'date-too-old': 'Sprawdź rok: ta data jest sprzed ponad roku.',
  'choose-first-podanie': 'Wybierz sprawę, w której klient dostał zawiadomienie.',
  'first-podanie-unfit':
    'W tej sprawie klient nie dostał zawiadomienia z art. 66 § 1 KPA albo podanie wpłynęło po 14 dniach od jego doręczenia.',
  'separated-already': 'To podanie powiązano już z innym. Najpierw wycofaj tamto powiązanie.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
