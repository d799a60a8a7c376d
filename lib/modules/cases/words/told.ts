import { formatDate, formatDay } from '@/lib/core/date-text';
import { type PlainDate, yearOf } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import type { DeliveryWay } from '../../procedure-cards/schema';
import type { CaseListItem, MoveFacts } from '../schema/case';
import type { ToldStatus } from '../schema/peek';

type Facts = CaseListItem & MoveFacts;
type Telling = {
  today: PlainDate;
  deliveryWay: DeliveryWay | null;
  /** The date is the office's own target, not a term of the law. */
  planned: boolean;
  /** The facts of the status page about what was sent; null of a case that is no podanie. */
  status: ToldStatus | null;
};

/** How the answer comes, as the end of a sentence. */
const COMES: Record<DeliveryWay, string> = {
  COUNTER: 'do odebrania w BOK',
  POST: 'przyjdzie pocztą',
  EDELIVERY: 'przyjdzie przez e-Doręczenia',
  EMAIL: 'przyjdzie e-mailem',
};

/** The answer of a clerk to a party who asks about the case: its state, and until when the answer is to come. */
export function toTell(item: Facts, telling: Telling): string {
  const running = (state: string) => `${state}; ${termText(item, telling)}.`;
  const { waiting, missing, destination, department } = item;
  switch (item.status) {
    case 'REGISTERED':
    case 'RETURNED':
      return running(`podanie czeka na przekazanie do komórki: ${destination}`);
    case 'HANDED_OVER':
      return running(`podanie jest w drodze do komórki: ${destination}`);
    case 'ACCEPTED':
      return running(
        awaitedText(item, telling) ?? `podanie jest w komórce: ${department}, wybieramy, kto je poprowadzi`,
      );
    case 'IN_PROGRESS': {
      const lacks = `brakuje ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}`;
      return running(awaitedText(item, telling) ?? (missing > 0 ? lacks : 'sprawa jest w toku'));
    }
    case 'SETTLED':
      return `${waiting ? waitingText(waiting) : settledText('sprawa jest załatwiona', telling)}${remedyText(telling)}.`;
    case 'CLOSED':
      return `${settledText('sprawa jest zakończona', telling)}${remedyText(telling)}.`;
    case 'ATTACHED':
      return 'podanie dołączyliśmy do innej sprawy i załatwimy je razem z nią.';
    case 'FILED':
      return 'pismo odłożyliśmy do akt, nie prowadzimy o nie osobnej sprawy.';
    case 'CANCELLED':
      return 'rejestrację tego podania anulowaliśmy.';
  }
}

/** The thing that the client still has to do: to answer a call, or to collect what waits at a counter. */
function awaitedText({ call, waiting }: Facts, { today, status }: Telling): string | null {
  if (call && !call.stopped) {
    const thing = call.fee ? 'opłatę' : 'uzupełnienie podania';
    return call.dueOn >= today
      ? `czekamy na ${thing} do ${formatDate(call.dueOn)}`
      : `czas na ${thing} minął ${formatDate(call.dueOn)}, ustalamy, co dalej`;
  }
  if (status?.sentCall) {
    const asks = status.sentCall.fee ? 'do wniesienia opłaty' : 'do uzupełnienia podania';
    const { sentOn } = status.sentCall;
    return `wysłaliśmy wezwanie ${asks}${sentOn ? ` ${formatDate(sentOn)}` : ''}, czas biegnie od jego odbioru`;
  }
  return waiting && waitingText(waiting);
}

const waitingText = ({ state, point, since }: NonNullable<Facts['waiting']>): string =>
  state === 'AT_COUNTER'
    ? `dokument czeka w okienku: ${point}, od ${formatDate(since)}`
    : `dokument jest w drodze do okienka: ${point}`;

/** A settled case, and where its document is: handed out, delivered, sent, come back, or still to be sent. */
function settledText(state: string, { deliveryWay, status }: Telling): string {
  const letter = status?.letter;
  if (status?.issued) {
    const { on, point } = status.issued;
    return `${state}, dokument wydaliśmy ${formatDate(on)} w okienku: ${point}`;
  }
  if (letter?.state === 'DELIVERED' && letter.deliveredOn) {
    return `${state}, pismo doręczono ${formatDate(letter.deliveredOn)}`;
  }
  if (letter?.state === 'UNDELIVERED') {
    return `${state}, pismo wróciło do urzędu niedoręczone: zapytaj o adres`;
  }
  if (letter?.state === 'SENT' && letter.sentOn) {
    return `${state}, pismo wysłaliśmy ${formatDate(letter.sentOn)}`;
  }
  const comes = state === 'sprawa jest załatwiona' && deliveryWay && deliveryWay !== 'COUNTER';
  return comes ? `${state}, odpowiedź ${COMES[deliveryWay]}` : state;
}

/** The end of the remedies that the party may still use, or of the last one that has lapsed. */
function remedyText({ status }: Telling): string {
  const said = (status?.remedies ?? []).map(({ remedy, until, lapsed }) =>
    lapsed
      ? `; czas na ${remedy} minął ${formatDate(until)}`
      : `; ${remedy} można wnieść do ${formatDate(until)}`,
  );
  return said.join('');
}

/** The term, as far as it can be promised: neither one that stands nor one that has passed. */
function termText({ dueOn, stoppedOn }: Facts, { today, deliveryWay, planned, status }: Telling): string {
  if (stoppedOn) return `termin stoi od ${formatDate(stoppedOn)}, więc daty odpowiedzi jeszcze nie ma`;
  if (dueOn < today) return `termin minął ${formatDate(dueOn)}, nowy podamy w piśmie`;
  const day = yearOf(dueOn) === yearOf(today) ? formatDay(dueOn) : formatDate(dueOn);
  const answer = planned ? 'odpowiedź planujemy' : 'odpowiedź będzie';
  const notified = status?.notifiedOn
    ? ` (nowy termin, zawiadomienie z ${formatDate(status.notifiedOn)})`
    : '';
  return `${answer} do ${day}${notified}${deliveryWay ? `, ${COMES[deliveryWay]}` : ''}`;
}
