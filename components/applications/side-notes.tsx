import { Badge } from '@/components/ui/badge';
import { ProofShort } from '@/components/ui/proof-short';
import { counted } from '@/lib/core/polish';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import type { RequiredDocument } from '@/lib/modules/procedure-cards/schema';
import type { Prepared } from './register-actions';

/** Notes for the clerk during a registration: the date to tell the client, the missing documents, the department. */
export function SideNotes({
  prepared,
  missing,
  onSpot,
}: {
  prepared: Prepared | null;
  missing: RequiredDocument[];
  /** True when the matter ends at the counter, so that nobody sends a call. */
  onSpot: boolean;
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
  const [weekday, date] = due.long.split(', ');
  return (
    <aside className="side" aria-label="Co powiedzieć klientowi" aria-live="polite">
      <section>
        <h2>{dueLabel(due.meaning)}</h2>
        <p className="date-big">
          {weekday},<br />
          {date}
        </p>
        <ProofShort lines={due.lines.map(({ label, text }) => ({ date: label, text }))} />
        {card.termNote && <p className="text-note text-ink-2">{card.termNote}</p>}
      </section>
      {missing.length > 0 && (
        <section>
          <h2>
            <Badge kind="soon">
              Brakuje {counted(missing.length, 'dokumentu', 'dokumentów', 'dokumentów')}
            </Badge>
          </h2>
          <ul className="plain-list">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {!onSpot && (
            <p className="text-note text-ink-2 mt-2">
              Podanie i tak przyjmujesz. Powiedz, czego brakuje. Wezwanie
              {due.meaning === 'TARGET' ? '' : ' (art. 64 § 2 KPA, co najmniej 7 dni)'} przygotuje komórka.
            </p>
          )}
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
