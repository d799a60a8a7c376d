import { told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';

/** Acts about the documents of a case. */
export const ACTS = {
  'document.added': ({ title, replaces }) => ({
    title: `${replaces === undefined ? 'Dodany dokument' : 'Nowa wersja dokumentu'}: ${title}`,
  }),
  'document.cancelled': ({ title, reason }) => ({
    title: `Anulowany dokument: ${title}`,
    text: told(`Powód: ${reason}`),
  }),
  'document.retitled': ({ before, after }) => ({
    title: `Zmieniona nazwa dokumentu: ${after}`,
    text: told(`Przedtem: ${before}`),
  }),
} satisfies Partial<ActSentences>;
