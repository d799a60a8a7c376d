import { told } from '@/lib/core/polish';
import type { OfficeSentences } from '../../audit/schema';
import { changesText, type FieldWords, onOff } from '../../staff/words/changes';
import type { AuthorityKind } from '../schema';
import { AUTHORITY_KIND_WORDS, courtFeeText, PROCEDURE_WORDS } from './values';

const AUTHORITY: Record<string, FieldWords> = {
  kind: { name: 'rodzaj', value: (kind) => AUTHORITY_KIND_WORDS[kind as AuthorityKind] },
  name: { name: 'nazwa' },
  genitive: { name: 'nazwa w dopełniaczu' },
  seat: { name: 'siedziba' },
  address: { name: 'adres' },
  ade: { name: 'adres do e-Doręczeń' },
  active: { name: 'organ', value: onOff('w użyciu', 'wycofany') },
};

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
  'card.procedure-set': ({ procedure, organ, courtFeeGrosze: fee }, { thing }) => ({
    title: `Tryb karty usługi: ${thing ?? ''}`,
    text: told(
      PROCEDURE_WORDS[procedure],
      organ !== undefined && `Organ: ${organ || 'organ urzędu'}`,
      fee !== undefined && `Wpis od skargi: ${courtFeeText(fee)}`,
    ),
  }),
  'authority.saved': (saved, names) => ({
    title: `Organ: ${names.thing ?? ''}`,
    text: changesText(saved, AUTHORITY, names),
  }),
} satisfies Partial<OfficeSentences>;
