import { told } from '@/lib/core/polish';
import type { OfficeSentences } from '../../audit/schema';

/** Acts about procedure cards. */
export const OFFICE_ACTS = {
  'card.published': ({ version }, { thing }) => ({
    title: `Ogłoszona karta usługi: ${thing ?? ''}`,
    text: told(`Wersja ${version}`),
  }),
  'card.moved': ({ from, to }, { thing, department }) => ({
    title: `Przeniesiona karta usługi: ${thing ?? ''}`,
    text: told(`Komórka: ${department(from)} → ${department(to)}`),
  }),
} satisfies Partial<OfficeSentences>;
