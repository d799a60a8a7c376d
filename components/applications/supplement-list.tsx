import { CancelSupplement } from '@/components/applications/cancel-supplement';
import { Badge } from '@/components/ui/badge';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import type { CancelSupplementInput } from '@/lib/modules/applications/schema/application';
import type { SupplementRecord } from '@/lib/modules/applications/schema/record';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';

type Props = {
  slug: string;
  supplements: readonly SupplementRecord[];
  /** The actor reads the files of the case, so they may open the confirmations. */
  opens: boolean;
  /** The ids of the supplements that the actor may cancel. */
  cancels: readonly number[];
  cancel: Action<CancelSupplementInput, unknown>;
};

/** The supplements of a podanie, also those that were cancelled. */
export function SupplementList({ slug, supplements, opens, cancels, cancel }: Props) {
  if (supplements.length === 0) return null;
  return (
    <section className="mt-5">
      <h2>Uzupełnienia</h2>
      <ul className="pairs">
        {supplements.map((supplement) => (
          <li key={supplement.id}>
            <span>
              <Name slug={slug} supplement={supplement} opens={opens} />
              {cancels.includes(supplement.id) && (
                <CancelSupplement
                  slug={slug}
                  supplementId={supplement.id}
                  day={formatDate(supplement.receivedOn)}
                  cancel={cancel}
                />
              )}
            </span>
            <State supplement={supplement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ slug, supplement, opens }: { supplement: SupplementRecord } & Pick<Props, 'slug' | 'opens'>) {
  const { id, receivedOn, channel, note, registeredBy, cancelled } = supplement;
  const name = `Uzupełnienie z ${formatDate(receivedOn)}`;
  const facts = [CHANNEL_WORDS[channel], note, registeredBy].filter(Boolean).join(', ');
  if (cancelled) {
    const { by, at, reason, items } = cancelled;
    return (
      <>
        <s>{name}</s>
        <small>{[facts, items.join('; ')].filter(Boolean).join('. ')}</small>
        <small>
          Anulowano {formatDate(plainDateOf(at))}, {by}.{reason && ` Powód: ${reason}`}
        </small>
      </>
    );
  }
  return (
    <>
      {opens ? (
        <a href={paths.supplement(slug, id)} target="_blank" rel="noreferrer">
          {name} (PDF)
        </a>
      ) : (
        name
      )}
      <small>{facts}</small>
    </>
  );
}

function State({ supplement: { cancelled, inTime, complete } }: { supplement: SupplementRecord }) {
  if (cancelled) return <Badge kind="none">anulowane</Badge>;
  if (inTime === false) return <Badge kind="soon">spóźnione: czas z wezwania minął</Badge>;
  return (
    <Badge kind={complete ? 'done' : 'soon'}>
      {complete ? 'bez braków formalnych' : 'są jeszcze braki formalne'}
    </Badge>
  );
}
