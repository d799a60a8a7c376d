import { formatDate, formatDay, formatLong } from '@/lib/core/date-text';
import { counted, told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';
import { CHANNEL_WORDS } from './values';

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
      documents > 0 && `Z listy ${counted(documents, 'pozycja', 'pozycje', 'pozycji')}`,
      complete ? 'Niczego już nie brakuje' : 'Jeszcze nie wszystko',
      inTime === false && 'Wpłynęło za późno: czas z wezwania minął',
    ),
    by: 'Zarejestrowane przez',
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
