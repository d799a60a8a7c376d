import { Notice } from '@/components/ui/notice';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';

type Props = { cards: CardSummary[]; chosen: CardSummary | undefined; onChoose: (card: CardSummary) => void };

/**
 * Explains that a podanie cannot come by ordinary e-mail (KPA art. 63 § 1), except in matters whose own provision
 * allows it. Leads the clerk to these matters before a podanie is left without consideration.
 */
export function EmailGuard({ cards, chosen, onChoose }: Props) {
  if (chosen?.emailBasis) {
    return (
      <Notice tone="done" role="status" title="Tę sprawę wolno złożyć zwykłym e-mailem:">
        {chosen.emailBasis}.
      </Notice>
    );
  }
  const open = cards.filter(({ emailBasis, elsewhere }) => emailBasis && !elsewhere);
  return (
    <Notice tone="soon" role="status" title="Podania nie przyjmujemy zwykłym e-mailem (art. 63 § 1 KPA).">
      <p>
        Takie podanie zostawiamy bez rozpoznania. Poproś o list, e-Doręczenie albo wizytę. Nie dotyczy to
        spraw, które wolno złożyć e-mailem. Jeśli to jedna z nich, wybierz ją:
      </p>
      <ul className="plain-list">
        {open.map((card) => (
          <li key={card.versionId}>
            <button className="lnk" type="button" onClick={() => onChoose(card)}>
              {card.name}
            </button>{' '}
            <span className="text-ink-2">{card.emailBasis}</span>
          </li>
        ))}
      </ul>
      <p>
        Samo pytanie to nie podanie. Nie rejestruj go tu: odpowiedz e-mailem w ciągu 14 dni. To, co wpisano,
        zostaje w szkicu.
      </p>
    </Notice>
  );
}
