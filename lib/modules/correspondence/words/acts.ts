import { formatDay, formatLong } from '@/lib/core/date-text';
import { counted, inside, told } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';
import { LETTER_OBJECTS, LETTER_TITLES, PROOF_WORDS, SENDING_WORDS } from './letters';

/** Acts about letters, from the draft to the proof of delivery, and about ponaglenia. */
export const ACTS = {
  'letter.drafted': ({ kind }) => ({ title: `Zaczęto pisać ${LETTER_OBJECTS[kind]}`, by: 'Pisze' }),
  'letter.submitted': ({ kind }) => ({ title: `Oddano do podpisu ${LETTER_OBJECTS[kind]}` }),
  'letter.given-back': ({ kind, remark }) => ({
    title: `Zwrócono do poprawy ${LETTER_OBJECTS[kind]}`,
    text: told(`Uwaga: ${remark}`),
  }),
  'letter.signed': ({ kind }) => ({ title: `Podpisano ${LETTER_OBJECTS[kind]}`, by: 'Podpis' }),
  'letter.address-checked': ({ kind, changed }) => ({
    title: `Sprawdzono adres na ${LETTER_OBJECTS[kind]}`,
    text: changed ? told('Adres został poprawiony') : undefined,
  }),
  'letter.sent': ({ kind, way, on, number }) => ({
    title: `Wysłano ${LETTER_OBJECTS[kind]}`,
    text: told(SENDING_WORDS[way], `Dzień: ${formatDay(on)}`, `Nr ${number}`),
    by: 'Przez',
  }),
  'letter.sending-taken-back': ({ kind, reason }) => ({
    title: `Wycofano wysłanie: ${LETTER_OBJECTS[kind]}`,
    text: told(`Powód: ${reason}`),
  }),
  'letter.delivered': ({ kind, proof, on }) => ({
    title: `Doręczono ${LETTER_OBJECTS[kind]}`,
    text: told(`Dzień doręczenia: ${formatLong(on)}`, PROOF_WORDS[proof]),
    by: 'Odnotowane przez',
  }),
  'letter.delivery-taken-back': ({ kind, reason }) => ({
    title: `Wycofano doręczenie: ${LETTER_OBJECTS[kind]}`,
    text: told(`Powód: ${reason}`),
  }),
  'letter.came-back': ({ kind, reason }) => ({
    title: `Wróciło niedoręczone: ${LETTER_OBJECTS[kind]}`,
    text: told(reason),
  }),
  'letter.cancelled': ({ kind, reason }) => ({
    title: `Anulowano ${LETTER_OBJECTS[kind]}`,
    text: told(`Powód: ${inside(reason)}`),
  }),
  'urging.received': ({ on, premature, dueOn }) => ({
    title: 'Wpłynęło ponaglenie',
    text: told(
      `Dzień: ${formatDay(on)}`,
      premature &&
        `Przed upływem terminu (${formatDay(dueOn)}): pozostaje bez rozpoznania (art. 37 § 3a KPA)`,
    ),
  }),
  'urging.withdrawn': ({ on, reason }) => ({
    title: `Wycofano ponaglenie z ${formatDay(on)}`,
    text: told(`Powód: ${reason}`),
  }),
} satisfies Partial<ActSentences>;

/** Acts about the templates of letters and the register of outgoing ones. */
export const OFFICE_ACTS = {
  'letter.register-taken': ({ year, lines }) => ({
    title: `Pobrany rejestr pism wychodzących, ${year}`,
    text: told(counted(lines, 'pozycja', 'pozycje', 'pozycji')),
  }),
  'template.published': ({ kind, version, note }) => ({
    title: `Ogłoszony wzór: ${inside(LETTER_TITLES[kind])}`,
    text: told(`Wersja ${version}`, note),
  }),
} satisfies Partial<OfficeSentences>;
