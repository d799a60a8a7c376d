import { counted, told } from '@/lib/core/polish';
import type { OfficeSentences } from '../../audit/schema';

/** Acts about the calendar of the office and its choices. */
export const OFFICE_ACTS = {
  'terms.saved': ({ version, added, removed, choices, clocks, reason }) => ({
    title: `Zmieniony kalendarz albo wybory o terminach, wersja ${version}`,
    text: told(
      added.length > 0 && `Dodano ${counted(added.length, 'dzień', 'dni', 'dni')}`,
      removed.length > 0 && `Usunięto ${counted(removed.length, 'dzień', 'dni', 'dni')}`,
      choices.length > 0 && `Zmieniono ${counted(choices.length, 'wybór', 'wybory', 'wyborów')}`,
      `Otwarte terminy: ${clocks}`,
      `Powód: ${reason}`,
    ),
  }),
  'calendar.checked': ({ year }) => ({ title: `Sprawdzony kalendarz na ${year}` }),
} satisfies Partial<OfficeSentences>;
