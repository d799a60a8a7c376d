import { countryName } from '@/lib/core/countries';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ClientChanges as Changes, ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import { CLIENT_FIELD_WORDS, CLIENT_KIND_WORDS } from '@/lib/modules/clients/words/values';

type Props = {
  /** The client's data with which the form began. */
  base: ClientRecord;
  told: Changes;
  /** The values that stand in the form now. */
  typed: ClientInput;
  onTake: (field: keyof ClientInput) => void;
};

/** Shows what another person changed meanwhile: each field, its old and new value, the person and the hour. */
export function ClientChanges({ base, told, typed, onTake }: Props) {
  return (
    <ul className="pairs">
      {told.changes.map(({ field, by, at }) => {
        const here = field === 'pesel' ? typed.pesel === '' : typed[field] === told.client[field];
        return (
          <li key={field}>
            <span id={`change-${field}`}>
              <b>{CLIENT_FIELD_WORDS[field]}</b>: było {quoted(shown(base, field))}, jest{' '}
              {quoted(shown(told.client, field))}
              <small>
                {by}, {formatDate(plainDateOf(at))}, {formatHour(at)}
                {!here && field !== 'pesel' && ` · u Ciebie: ${quoted(inWords(typed, field))}`}
              </small>
            </span>
            {here ? (
              <span className="text-ink-2">wzięte</span>
            ) : (
              <button
                className="lnk"
                type="button"
                aria-describedby={`change-${field}`}
                onClick={() => onTake(field)}
              >
                Weź nowe
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const quoted = (text: string) => (text ? `„${text}”` : 'puste');

function shown(client: ClientRecord, field: keyof ClientInput): string {
  return field === 'pesel' ? (client.maskedPesel ?? '') : inWords(client, field);
}

function inWords(client: Omit<ClientInput, 'pesel'>, field: Exclude<keyof ClientInput, 'pesel'>): string {
  if (field === 'country') return countryName(client.country);
  return field === 'kind' ? CLIENT_KIND_WORDS[client.kind] : client[field];
}
