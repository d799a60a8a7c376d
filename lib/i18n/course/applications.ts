import { formatDay, formatLong } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';
import type { Channel } from '@/lib/modules/applications/schema';
import { CHANNEL_WORDS, counted } from '../words';
import { type Sentences, type TypesOf, told } from './sentence';

/** The podanie itself, its receipt and its protocol. */
export const OF_APPLICATIONS: Sentences<TypesOf<'application'>> = {
  'application.registered': ({ channel, missing, dueOn }, { number, isTarget }) => ({
    title: `Podanie zarejestrowane: ${number}`,
    text: told(
      CHANNEL_WORDS[channel as Channel],
      missing > 0 && `Brakowało ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}`,
      isPlainDate(dueOn) && `${isTarget ? 'Cel urzędu' : 'Termin'}: ${formatLong(dueOn)}`,
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
    title: `Uzupełnienie podania z ${isPlainDate(on) ? formatDay(on) : on}`,
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
};
