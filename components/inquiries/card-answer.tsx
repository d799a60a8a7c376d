import { nb } from '@/components/ui/typography';
import { zlotyText } from '@/lib/core/money';
import { told } from '@/lib/core/polish';
import type { CardSheet } from '@/lib/modules/inquiries/schema/record';

/** The answer of the card, for the person who has the caller on the line. */
export function CardAnswer({ card }: { card: CardSheet }) {
  const { name, unit, desk, documents, fees, termNote } = card;
  return (
    <section className="who-panel__card" aria-label="Odpowiedź z karty usługi">
      <p className="label-over">Karta usługi</p>
      <h3>{name}</h3>
      <dl className="who-panel__facts">
        <dt>Gdzie</dt>
        <dd>
          {nb(
            [unit, desk.room && `pokój ${desk.room}`, desk.hours, desk.phone && `tel. ${desk.phone}`]
              .filter(Boolean)
              .join(', '),
          )}
        </dd>
        {documents.length > 0 && (
          <>
            <dt>Co przynieść</dt>
            <dd>{documents.join('; ')}</dd>
          </>
        )}
        <dt>Opłata</dt>
        <dd>
          {fees.length > 0
            ? fees.map(({ name: what, amountGrosze }) => `${what}: ${zlotyText(amountGrosze)}`).join('; ')
            : 'bez opłaty'}
        </dd>
        {termNote && (
          <>
            <dt>Jak długo</dt>
            <dd>{told(termNote)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
