import { formatDate, formatDay, formatLong } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';
import type { ClientInput } from '@/lib/modules/clients/schema';
import type { Outcome, Remedy } from '@/lib/modules/settlements/schema';
import { OUTCOME_WORDS, REMEDY_WORDS } from '../settlement-words';
import { CLIENT_FIELD_WORDS } from '../words';
import { inside, type Sentences, type TypesOf, told } from './sentence';

/** The case in the hands of a department: its party, who leads it, how it ended, its files. */
export const OF_CASES: Sentences<TypesOf<'case' | 'client' | 'document'>> = {
  'client.changed': ({ fields }) => ({
    title: 'Zmienione dane klienta',
    text: told(`Zmienione: ${fields.map((field) => inside(fieldName(field))).join(', ')}`),
  }),
  'case.subject-changed': () => ({ title: 'Zmieniona treść sprawy' }),
  'case.assigned': ({ reason = '', internalOn }, { person, instruction }) => ({
    title: `Sprawę prowadzi ${person ?? ''}`,
    text: told(
      instruction && `Dyspozycja: ${instruction}`,
      internalOn != null && isPlainDate(internalOn) && `Termin wewnętrzny: ${formatLong(internalOn)}`,
      reason && `Powód zmiany: ${reason}`,
    ),
    by: 'Przydzielenie',
  }),
  'case.assignment-opened': () => ({ title: 'Otwarte po przydzieleniu' }),
  'case.assignment-given-back': ({ reason }, { person }) => ({
    title: 'Przydział oddany',
    text: told(`Powód: ${reason}`, person !== null && `Wraca do: ${person}`),
    by: 'Oddanie',
  }),
  'case.cooperation-started': (_data, { person, toDepartment }) => ({
    title: `Współpracuje: ${person ?? toDepartment ?? ''}`,
    by: 'Przydzielenie',
  }),
  'case.cooperation-ended': (_data, { person, toDepartment }) => ({
    title: `Już nie współpracuje: ${person ?? toDepartment ?? ''}`,
  }),
  'case.settled': ({ how, outcome, on, outside, remedy }) => ({
    title: outcome ? `Sprawa załatwiona: ${inside(OUTCOME_WORDS[outcome as Outcome])}` : 'Sprawa załatwiona',
    text: told(
      how !== OUTCOME_WORDS[outcome as Outcome] && how,
      on !== undefined && isPlainDate(on) && `Dzień załatwienia: ${formatDay(on)}`,
      outside === true && 'Pismo powstało poza Okienkiem',
      remedy != null && `Środek zaskarżenia: ${REMEDY_WORDS[remedy as Remedy]}`,
    ),
  }),
  'case.closed': () => ({ title: 'Sprawa zakończona', text: 'Nic w niej nie zostało otwarte.' }),
  'case.reopened': ({ reason, runsFrom, wasClosed }) => ({
    title: wasClosed ? 'Sprawa wznowiona po zakończeniu' : 'Sprawa wznowiona po załatwieniu',
    text: told(
      `Powód: ${reason}`,
      runsFrom !== null && isPlainDate(runsFrom) && `Termin biegnie na nowo od ${formatLong(runsFrom)}`,
    ),
    by: 'Wznowienie',
  }),
  'case.separated': ({ first, on }) => ({
    title: `Odrębne podanie po zawiadomieniu w sprawie ${first}`,
    text: told(isPlainDate(on) && `Uważa się za wniesione ${formatDate(on)} (art. 66 § 2 KPA)`),
  }),
  'case.separate-filed': ({ separate }) => ({ title: `Klient wniósł odrębne podanie: ${separate}` }),
  'case.separation-withdrawn': ({ first, reason }) => ({
    title: `Wycofane powiązanie z podaniem ${first}`,
    text: told('Termin biegnie od dnia wpływu', `Powód: ${reason}`),
  }),
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
};

/** Which data, without what stands in them. PESEL and the like keep their capitals. */
function fieldName(field: string): string {
  const name = CLIENT_FIELD_WORDS[field as keyof ClientInput] ?? field;
  return name === name.toUpperCase() ? `numer ${name}` : name;
}
