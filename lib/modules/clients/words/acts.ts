import { inside, told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';
import type { ClientInput } from '../schema';
import { CLIENT_FIELD_WORDS, CONTACT_CHANNEL_WORDS } from './values';

/** Acts about the client of a case. */
export const ACTS = {
  'client.changed': ({ fields }) => ({
    title: 'Zmienione dane klienta',
    text: told(`Zmienione: ${fields.map((field) => inside(fieldName(field))).join(', ')}`),
  }),
  'client.wish-kept': ({ channel }) => ({
    title: 'Zapisane, jak klient woli się kontaktować',
    text: channel ? told(`Woli ${CONTACT_CHANNEL_WORDS[channel]}`) : 'Bez wskazania.',
  }),
} satisfies Partial<ActSentences>;

/** The name of a field inside a sentence. PESEL, NIP and KRS keep their capitals. */
function fieldName(field: keyof ClientInput): string {
  const name = CLIENT_FIELD_WORDS[field];
  return name === name.toUpperCase() ? `numer ${name}` : name;
}
