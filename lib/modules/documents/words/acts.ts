import { told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';

/** Acts about the documents of a case. */
export const ACTS = {
  'document.added': ({ title, replaces, signs }) => ({
    title: `${replaces === undefined ? 'Dodany dokument' : 'Nowa wersja dokumentu'}: ${title}`,
    ...(signs !== undefined && { text: told(`Podpisuje: ${signs}`) }),
  }),
  'document.cancelled': ({ title, reason }) => ({
    title: `Anulowany dokument: ${title}`,
    text: told(`Powód: ${reason}`),
  }),
  'document.signature-tied': ({ title, signs }) => ({
    title: signs === null ? `Podpis bez dokumentu: ${title}` : `Podpis przy dokumencie: ${signs}`,
    ...(signs !== null && { text: told(`Plik podpisu: ${title}`) }),
  }),
  'document.retitled': ({ before, after }) => ({
    title: `Zmieniona nazwa dokumentu: ${after}`,
    text: told(`Przedtem: ${before}`),
  }),
} satisfies Partial<ActSentences>;
