import { ButtonLink } from '@/components/ui/button-link';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { comesInPerson } from '@/lib/modules/applications/rules/registration';
import type { Registered } from '@/lib/modules/applications/schema/record';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { agentDuty, leftWithoutAddress } from '@/lib/modules/cases/words/procedures';
import type { Meaning } from '@/lib/modules/deadlines/schema';
import { DELIVERY_SENTENCES } from '@/lib/modules/procedure-cards/words/values';

type Props = {
  registered: Omit<Registered, 'accessCode' | 'receiptKey'>;
  meaning: Meaning;
  /** The key of the first receipt; '' when it can be printed no more. */
  receiptKey: string;
};

/** The acts after a registration: with the client at the counter, or with a podanie that came without the client. */
export function NextSteps({ registered, meaning, receiptKey }: Props) {
  const { slug, settled, missing, evidence, deliveryWay, nowhere, abroad, procedure } = registered;
  const agent = abroad ? agentDuty(PROCEDURE_ROWS[procedure]) : '';
  const withoutAddress = leftWithoutAddress(PROCEDURE_ROWS[procedure]);
  const here = comesInPerson(registered.channel);
  return (
    <ol className="steps">
      {receiptKey && (
        <li>
          <div>
            {here ? 'Wydrukuj i daj klientowi' : 'Potwierdzenie wydajesz, gdy klient o nie prosi'}:{' '}
            <ButtonLink
              plain
              small
              prints
              keys="Alt P"
              href={paths.caseReceipt(slug, { key: receiptKey })}
              target="_blank"
              rel="noreferrer"
            >
              Potwierdzenie (PDF)
            </ButtonLink>{' '}
            <span className="text-ink-2">1 strona, otwiera się w nowej karcie</span>
          </div>
        </li>
      )}
      {registered.oral && (
        <li>
          <span>Przeczytaj klientowi protokół, zapisz uwagi, wydrukuj i podpiszcie oboje.</span>
        </li>
      )}
      {missing.length > 0 && (
        <li>
          <div>
            {settled
              ? 'Sprawę załatwiono bez tych dokumentów. Wezwania nie będzie:'
              : here
                ? 'Powiedz, że brakuje tych dokumentów i że wezwanie przyjdzie na piśmie:'
                : 'Wezwanie do uzupełnienia przygotuje komórka. Brakuje:'}
            <Names names={missing} />
          </div>
        </li>
      )}
      {evidence.length > 0 && !settled && (
        <li>
          <div>
            {here
              ? 'Powiedz, że te dowody trzeba dostarczyć, zanim załatwimy sprawę:'
              : 'Te dowody mają wpłynąć, zanim załatwimy sprawę:'}
            <Names names={evidence} />
          </div>
        </li>
      )}
      {nowhere && withoutAddress && !settled && (
        <li>
          <span>
            {here
              ? `Powiedz, że bez adresu ${withoutAddress}.`
              : `Nie ma adresu klienta. Bez niego ${withoutAddress}.`}
          </span>
        </li>
      )}
      {agent && !settled && (
        <li>
          <span>
            {here ? 'Powiedz klientowi, że ' : 'Klient mieszka za granicą: '}
            {agent}
          </span>
        </li>
      )}
      <li>
        {settled ? (
          <span>
            {here
              ? 'Powiedz, że sprawa jest załatwiona i na nic nie trzeba czekać.'
              : 'Sprawa jest załatwiona. Na nic nie trzeba czekać.'}
          </span>
        ) : (
          <span>
            {dateLabel(here, meaning)}: <b>{formatLong(registered.dueOn)}</b>.{' '}
            {!nowhere && DELIVERY_SENTENCES[deliveryWay]}
          </span>
        )}
      </li>
    </ol>
  );
}

function dateLabel(here: boolean, meaning: Meaning): string {
  if (!here) return meaning === 'TARGET' ? 'Cel urzędu' : 'Termin załatwienia';
  return meaning === 'TARGET' ? 'Powiedz, do kiedy chcemy odpowiedzieć' : 'Podaj termin';
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className="plain-list">
      {names.map((name) => (
        <li key={name}>
          <b>{name}</b>
        </li>
      ))}
    </ul>
  );
}
