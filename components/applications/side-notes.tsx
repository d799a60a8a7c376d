import { Badge } from '@/components/ui/badge';
import { ProofShort } from '@/components/ui/proof-short';
import { counted } from '@/lib/core/polish';
import { splitMissing } from '@/lib/modules/applications/rules/registration';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { agentDuty, leftWithoutAddress } from '@/lib/modules/cases/words/procedures';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import type { RequiredDocument } from '@/lib/modules/procedure-cards/schema';
import type { Prepared } from './register-actions';

/** Notes for the clerk during a registration: the date to tell the client, the missing documents, the department. */
export function SideNotes({
  prepared,
  hasDay,
  missing,
  onSpot,
  nowhere,
  abroad,
  here,
}: {
  prepared: Prepared | null;
  /** False while the day of receipt is no day, or is in the future: no term can be told then. */
  hasDay: boolean;
  missing: RequiredDocument[];
  /** True when the matter ends at the counter, so that nobody sends a call. */
  onSpot: boolean;
  /** True when the podanie has no address to which an answer could go. */
  nowhere: boolean;
  /** True when the client lives far abroad without an agent for deliveries. */
  abroad: boolean;
  /** True when the client stands at the counter and can be told. */
  here: boolean;
}) {
  if (!prepared) {
    return (
      <aside className="side" aria-label="Co powiedzieć klientowi">
        <section>
          <h2>Termin załatwienia</h2>
          <p className="text-ink-2">Pokażemy go, gdy wybierzesz kartę usługi.</p>
        </section>
      </aside>
    );
  }
  const { card, due } = prepared;
  const withoutAddress = leftWithoutAddress(PROCEDURE_ROWS[card.procedure]);
  const agent = abroad ? agentDuty(PROCEDURE_ROWS[card.procedure]) : '';
  const { defects, evidence } = splitMissing(missing);
  const [weekday, date] = due.long.split(', ');
  return (
    <aside className="side" aria-label="Co powiedzieć klientowi" aria-live="polite">
      <section>
        <h2>{dueLabel(due.meaning)}</h2>
        {hasDay ? (
          <>
            <p className="date-big">
              {weekday},<br />
              {date}
            </p>
            <ProofShort lines={due.lines.map(({ label, text }) => ({ date: label, text }))} />
          </>
        ) : (
          <p className="text-ink-2">Wpisz dzień wpływu, a policzymy termin.</p>
        )}
        {card.termNote && <p className="text-note text-ink-2">{card.termNote}</p>}
      </section>
      {defects.length > 0 && (
        <Missing
          what={counted(defects.length, 'dokumentu', 'dokumentów', 'dokumentów')}
          documents={defects}
          tell={
            !onSpot &&
            `Podanie i tak przyjmujesz. ${here ? 'Powiedz, czego brakuje. ' : ''}Wezwanie przygotuje komórka.`
          }
        />
      )}
      {evidence.length > 0 && (
        <Missing
          what={counted(evidence.length, 'dowodu', 'dowodów', 'dowodów')}
          documents={evidence}
          tell={
            !onSpot &&
            `To nie brak podania. ${here ? 'Powiedz, że trzeba je dostarczyć' : 'Mają wpłynąć'}, zanim załatwimy sprawę.`
          }
        />
      )}
      {nowhere && (
        <section>
          <h2>
            <Badge kind="soon">Bez adresu</Badge>
          </h2>
          <p className="text-note text-ink-2">
            Podanie i tak przyjmujesz. {withoutAddress && (here ? 'Powiedz, że bez ' : 'Bez ')}
            {withoutAddress && `adresu ${withoutAddress}.`}
          </p>
        </section>
      )}
      {agent && !onSpot && (
        <section>
          <h2>
            <Badge kind="soon">Adres za granicą</Badge>
          </h2>
          <p className="text-note text-ink-2">
            {here ? 'Powiedz klientowi, że ' : 'Klient '}
            {agent} Pouczymy go o tym w pierwszym piśmie.
          </p>
        </section>
      )}
      {!onSpot && (
        <section>
          <h2>Dokąd trafi</h2>
          <p>
            {card.departmentName}
            <br />
            <span className="text-note text-ink-2">
              {[card.desk.room && `pokój ${card.desk.room}`, card.desk.hours].filter(Boolean).join(', ')}
            </span>
          </p>
        </section>
      )}
    </aside>
  );
}

/** The missing documents of one sort, and what the clerk tells of them. */
function Missing({
  what,
  documents,
  tell,
}: {
  what: string;
  documents: RequiredDocument[];
  tell: string | false;
}) {
  return (
    <section>
      <h2>
        <Badge kind="soon">Brakuje {what}</Badge>
      </h2>
      <ul className="plain-list">
        {documents.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {tell && <p className="text-note text-ink-2 mt-2">{tell}</p>}
    </section>
  );
}
