import { formatDay, formatLong } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';
import type { DeliveryProof, LetterKind, SendingWay } from '@/lib/modules/correspondence/schema/letter';
import { LETTER_OBJECTS, PROOF_WORDS, SENDING_WORDS } from '../letter-words';
import { inside, type Sentences, type TypesOf, told } from './sentence';

/** What the office writes: from the draft to the proof of delivery; and ponaglenia. */
export const OF_LETTERS: Sentences<TypesOf<'letter' | 'urging'>> = {
  'letter.drafted': ({ kind }) => ({ title: `Zaczęto pisać ${object(kind)}`, by: 'Projekt' }),
  'letter.submitted': ({ kind }) => ({ title: `Oddano do podpisu ${object(kind)}` }),
  'letter.given-back': ({ kind, remark }) => ({
    title: `Zwrócono do poprawy ${object(kind)}`,
    text: told(`Uwaga: ${remark}`),
  }),
  'letter.signed': ({ kind }) => ({ title: `Podpisano ${object(kind)}`, by: 'Podpis' }),
  'letter.address-checked': ({ kind, changed }) => ({
    title: `Sprawdzono adres na ${object(kind)}`,
    text: changed ? told('Adres został poprawiony') : undefined,
  }),
  'letter.sent': ({ kind, way, on, number }) => ({
    title: `Wysłano ${object(kind)}`,
    text: told(
      SENDING_WORDS[way as SendingWay] ?? way,
      isPlainDate(on) && `Dzień: ${formatDay(on)}`,
      `Nr ${number}`,
    ),
    by: 'Wysyłka',
  }),
  'letter.delivered': ({ kind, proof, on }) => ({
    title: `Doręczono ${object(kind)}`,
    text: told(
      isPlainDate(on) && `Dzień doręczenia: ${formatLong(on)}`,
      PROOF_WORDS[proof as DeliveryProof] ?? proof,
    ),
    by: 'Odnotowanie',
  }),
  'letter.delivery-taken-back': ({ kind, reason }) => ({
    title: `Wycofano doręczenie: ${object(kind)}`,
    text: told(`Powód: ${reason}`),
  }),
  'letter.came-back': ({ kind, reason }) => ({
    title: `Wróciło niedoręczone: ${object(kind)}`,
    text: told(reason),
  }),
  'letter.cancelled': ({ kind, reason }) => ({
    title: `Anulowano ${object(kind)}`,
    text: told(`Powód: ${inside(reason)}`),
  }),
  'urging.received': ({ on, premature, dueOn }) => ({
    title: 'Wpłynęło ponaglenie',
    text: told(
      isPlainDate(on) && `Dzień: ${formatDay(on)}`,
      premature &&
        isPlainDate(dueOn) &&
        `Przed upływem terminu (${formatDay(dueOn)}): pozostaje bez rozpoznania (art. 37 § 3a KPA)`,
    ),
  }),
};

const object = (kind: string): string => LETTER_OBJECTS[kind as LetterKind] ?? 'pismo';
