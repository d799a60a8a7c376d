'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Badge } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import type { UrgingRow } from '@/lib/modules/cases/schema/procedure';
import type { UrgingLine } from '@/lib/modules/correspondence/queries/letters';
import {
  type ForwardUrgingInput,
  forwardUrgingSchema,
  type NoteUrgingInput,
  noteUrgingSchema,
  type WithdrawUrgingInput,
  withdrawUrgingSchema,
} from '@/lib/modules/correspondence/schema/acts';

type Props = {
  /** The urging of the procedure of the case; null where it has none. */
  law: UrgingRow | null;
  /** The higher authority in the genitive, with its seat. */
  higher: string;
  slug: string;
  caseId: number;
  today: PlainDate;
  urgings: readonly UrgingLine[];
  canWrite: boolean;
  note: Action<NoteUrgingInput, { premature: boolean; dueOn: PlainDate }>;
  forward: Action<ForwardUrgingInput, { letterId: number }>;
  withdraw: Action<WithdrawUrgingInput, unknown>;
};

/** The ponaglenia of a case: each is noted with its day, and forwarded to the higher authority. */
export function Urgings(props: Props) {
  const { law, higher, slug, caseId, today, urgings, canWrite, note, forward, withdraw } = props;
  const router = useRouter();
  if (law === null && urgings.length === 0) return null;
  return (
    <section className="mt-5">
      <h2>Ponaglenia</h2>
      {urgings.length === 0 && <p className="text-ink-2">Żadne ponaglenie nie wpłynęło.</p>}
      <ul className="pairs">
        {urgings.map(({ id, receivedOn, premature, dueOn, reasons, letterId, withdrawn, withdrawReason }) => (
          <li key={id}>
            <span>
              {nb(`Wpłynęło ${formatDate(receivedOn)}`)}
              {withdrawn && (
                <>
                  {' '}
                  <Badge kind="none">wycofane</Badge>
                </>
              )}
              <small>
                {withdrawn
                  ? withdrawReason
                  : premature
                    ? nb(
                        `Przed upływem terminu (${formatDate(dueOn)}): pozostaje bez rozpoznania (art. 37 § 3a KPA).`,
                      )
                    : reasons}
              </small>
            </span>
            {letterId && <Link href={paths.letter(slug, letterId)}>Pismo przekazujące</Link>}
            {canWrite && !premature && !letterId && !withdrawn && (
              <ActForm
                name={`przekaz-${id}`}
                title={`Przekaż do ${higher}`}
                submit="Zacznij pismo przekazujące"
                schema={forwardUrgingSchema}
                start={{ urgingId: id }}
                save={forward}
                done={(begun) => {
                  router.push(paths.letter(slug, begun.letterId));
                  return 'Projekt założony.';
                }}
              />
            )}
            {canWrite && !letterId && !withdrawn && (
              <ActForm
                name={`wycofaj-ponaglenie-${id}`}
                title="Wycofaj ponaglenie"
                submit="Wycofaj ponaglenie"
                schema={withdrawUrgingSchema}
                start={{ urgingId: id }}
                save={withdraw}
                done={() => 'Ponaglenie wycofane. Zostaje do wglądu.'}
              >
                {(form) => (
                  <>
                    <p className="hint span-12">
                      Tylko gdy odnotowano je przez pomyłkę. Siedem dni na przekazanie przestanie biec.
                    </p>
                    <TextAreaField
                      form={form}
                      name="reason"
                      label="Dlaczego wycofujesz"
                      rows={2}
                      maxLength={1000}
                    />
                  </>
                )}
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      {canWrite && law !== null && (
        <div className="acts mt-3">
          <ActForm
            name="ponaglenie"
            title="Odnotuj ponaglenie"
            submit="Zapisz ponaglenie"
            schema={noteUrgingSchema}
            start={{ caseId }}
            save={note}
            done={({ premature, dueOn }) =>
              premature
                ? `Za wcześnie: termin mija ${formatDate(dueOn)}. Ponaglenie pozostaje bez rozpoznania.`
                : `Zapisane. Przekaż je ${law.through ? 'w ciągu 7 dni' : 'niezwłocznie'}.`
            }
          >
            {(form) => (
              <>
                <DateField form={form} name="receivedOn" label="Kiedy wpłynęło" today={today} />
                <TextAreaField
                  form={form}
                  name="reasons"
                  label="Uzasadnienie"
                  rows={3}
                  maxLength={4000}
                  optional
                />
              </>
            )}
          </ActForm>
        </div>
      )}
    </section>
  );
}
