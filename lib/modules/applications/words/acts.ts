import { formatDate, formatDay, formatLong } from '@/lib/core/date-text';
import { counted, inside, told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';
import { CHANNEL_WORDS, FIELD_WORDS } from './values';

/** Acts about the podanie, its receipt and its protocol. */
export const ACTS = {
  'application.registered': ({ channel, missing, dueOn }, { number, isTarget }) => ({
    title: `Podanie zarejestrowane: ${number}`,
    text: told(
      CHANNEL_WORDS[channel],
      missing > 0 && `Brakowało ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}`,
      `${isTarget ? 'Cel urzędu' : 'Termin'}: ${formatLong(dueOn)}`,
    ),
    by: 'Przez',
    paper: `podanie ${number}`,
  }),
  'application.settled': () => ({ title: 'Sprawa załatwiona na miejscu' }),
  'application.receipt-printed': ({ uncoded }, { number }) => ({
    title: 'Potwierdzenie wydrukowane',
    text: uncoded && 'Bez kodu: tej sprawy nie ma na stronie stanu sprawy.',
    paper: `potwierdzenie ${number}`,
  }),
  'application.code-renewed': ({ corrected = [], uncoded }) => ({
    title: uncoded ? 'Ponowny wydruk potwierdzenia' : 'Nowy kod dostępu',
    text: told(
      !uncoded && 'Poprzedni przestał działać',
      corrected.length > 0 && 'Nowe potwierdzenie zastąpi wydrukowane wcześniej',
    ),
  }),
  'application.corrected': ({ fields, reason }) => ({
    title: `Podanie poprawione: ${fields.map((field) => inside(FIELD_WORDS[field])).join(', ')}`,
    text: told(`Powód: ${reason}`),
    by: 'Poprawka',
  }),
  'application.cancelled': ({ reason }, { number }) => ({
    title: `Rejestracja anulowana: ${number}`,
    text: told(`Powód: ${reason}`, 'Numer zostaje w rejestrze'),
    by: 'Anulowanie',
  }),
  'application.restored': ({ reason }, { number }) => ({
    title: `Anulowanie cofnięte: ${number}`,
    text: told(`Powód: ${reason}`, 'Termin biegnie dalej'),
    by: 'Cofnięcie',
  }),
  'application.protocol-rewritten': ({ protocol }, { number }) => ({
    title: 'Poprawiony protokół przed wydrukiem',
    paper: protocolName(number, protocol),
  }),
  'application.protocol-printed': ({ protocol }, { number }) => ({
    title: 'Protokół wydrukowany',
    text: 'Od tej chwili się nie zmieni: zastąpi go najwyżej nowy.',
    paper: protocolName(number, protocol),
  }),
  'application.protocol-replaced': ({ protocol, replaces, reason }, { number }) => ({
    title: `Nowy protokół nr ${protocol} w miejsce protokołu nr ${replaces}`,
    text: told(`Powód: ${reason}`),
    paper: protocolName(number, protocol),
  }),
  'application.supplemented': ({ supplementId, on, documents, complete, inTime }) => ({
    title: `Uzupełnienie podania z ${formatDay(on)}`,
    text: told(
      documents > 0 && `Z listy ${counted(documents, 'pozycja', 'pozycje', 'pozycji')}`,
      complete ? 'Braków formalnych już nie ma' : 'Są jeszcze braki formalne',
      inTime === false && 'Wpłynęło za późno: czas z wezwania minął',
    ),
    by: 'Zarejestrowane przez',
    paper: `uzupełnienie nr ${supplementId}`,
  }),
  'application.supplement-cancelled': ({ supplementId, on, reason }) => ({
    title: `Anulowane uzupełnienie z ${formatDay(on)}`,
    text: told(`Powód: ${reason}`, 'To, co miało wpłynąć, znów jest brakiem'),
    by: 'Anulowanie',
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

/** The name of a protocol in the case files. */
const protocolName = (number: string, protocol = 1): string =>
  protocol > 1 ? `protokół ${number} nr ${protocol}` : `protokół ${number}`;
