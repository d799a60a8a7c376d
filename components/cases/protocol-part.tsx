'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import { errorText } from '@/lib/i18n/errors';
import type { ApplicationRecord } from '@/lib/modules/applications/schema';

type Save = Action<{ slug: string; text: string }, unknown>;
type Props = {
  slug: string;
  protocol: NonNullable<ApplicationRecord['protocol']>;
  canWork: boolean;
  rewrite: Save;
  amend: Save;
};

/** The protocol of an oral podanie: its text until printed, afterwards only corrections that stay visible. */
export function ProtocolPart({ slug, protocol, canWork, rewrite, amend }: Props) {
  const printed = protocol.printedAt !== null;
  return (
    <section className="mt-5">
      <h2>Protokół</h2>
      <p className="text-ink-2">
        {protocol.printedAt
          ? `Wydrukowany ${formatDate(plainDateOf(protocol.printedAt))}, ${formatHour(protocol.printedAt)}. Treści już nie zmienisz, możesz dopisać sprostowanie (art. 71 KPA).`
          : 'Nie wydrukowano go jeszcze. Po wydruku treści nie da się zmienić.'}
      </p>
      {printed && (
        <p className="prose" dir="auto">
          {protocol.text}
        </p>
      )}
      {protocol.amendments.length > 0 && (
        <ul className="pairs">
          {protocol.amendments.map(({ text, by, at }) => (
            <li key={`${at.getTime()} ${text}`}>
              <span>
                Sprostowanie: {text}
                <small>
                  {by}, {formatDate(plainDateOf(at))}, {formatHour(at)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {canWork && (
        <TextForm
          key={String(printed)}
          slug={slug}
          label={printed ? 'Sprostowanie' : 'Treść protokołu'}
          button={printed ? 'Dopisz sprostowanie' : 'Zapisz treść'}
          start={printed ? '' : protocol.text}
          save={printed ? amend : rewrite}
        />
      )}
      <p className="acts mt-3">
        <ButtonLink plain small href={`/sprawy/${slug}/protokol`} target="_blank" rel="noreferrer">
          Protokół (PDF)
        </ButtonLink>
      </p>
    </section>
  );
}

function TextForm({
  slug,
  label,
  button,
  start,
  save,
}: {
  slug: string;
  label: string;
  button: string;
  start: string;
  save: Save;
}) {
  const router = useRouter();
  const [text, setText] = useState(start);
  const [error, setError] = useState<string>();

  async function submit() {
    const answer = await save({ slug, text }).catch(() => ({
      ok: false as const,
      code: 'offline',
      fields: undefined,
    }));
    if (!answer.ok) return setError(errorText(answer.fields?.text ?? answer.code));
    setError(undefined);
    if (start === '') setText('');
    router.refresh();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={label}
        name="protocol"
        rows={4}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="acts mt-3">
        <Button type="submit" small>
          {button}
        </Button>
      </div>
    </form>
  );
}
