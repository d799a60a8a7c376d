'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { TextArea } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { type Action, type ActionResult, answerOf } from '@/lib/core/action-result';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import type { ApplicationRecord } from '@/lib/modules/applications/schema';

type Rewrite = Action<{ slug: string; version: number; text: string }, { version: number }>;
type Amend = Action<{ slug: string; text: string }, unknown>;
type Props = {
  slug: string;
  protocol: NonNullable<ApplicationRecord['protocol']>;
  canWork: boolean;
  rewrite: Rewrite;
  amend: Amend;
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
      {canWork &&
        (printed ? (
          <TextForm
            label="Sprostowanie"
            button="Dopisz sprostowanie"
            start=""
            save={(text) => amend({ slug, text })}
          />
        ) : (
          <Rewriting slug={slug} protocol={protocol} rewrite={rewrite} />
        ))}
      <p className="acts mt-3">
        <ButtonLink plain small href={paths.caseProtocol(slug)} target="_blank" rel="noreferrer">
          Protokół (PDF)
        </ButtonLink>
      </p>
    </section>
  );
}

/** The text before it is printed. Somebody else's save in between is shown; the typed text stays. */
function Rewriting({ slug, protocol, rewrite }: Pick<Props, 'slug' | 'protocol' | 'rewrite'>) {
  const [version, setVersion] = useState(protocol.version);
  const [theirs, setTheirs] = useState(false);

  async function save(text: string) {
    const answer = await rewrite({ slug, version, text });
    setTheirs(!answer.ok && answer.code === 'changed-meanwhile');
    // Saving again now means: over what the other person wrote, knowingly.
    if (answer.ok) setVersion(answer.value.version);
    else if (answer.facts?.version) setVersion(Number(answer.facts.version));
    return answer;
  }

  return (
    <>
      {theirs && (
        <Notice tone="soon" title="Teraz zapisana jest inna treść:">
          <p className="prose" dir="auto">
            {protocol.text}
          </p>
        </Notice>
      )}
      <TextForm label="Treść protokołu" button="Zapisz treść" start={protocol.text} save={save} />
    </>
  );
}

type TextFormProps = {
  label: string;
  button: string;
  start: string;
  save: (text: string) => Promise<ActionResult<unknown>>;
};

function TextForm({ label, button, start, save }: TextFormProps) {
  const router = useRouter();
  const [text, setText] = useState(start);
  const [error, setError] = useState<string>();

  async function submit() {
    const answer = await answerOf(save(text));
    router.refresh();
    if (!answer.ok) return setError(errorText(answer.fields?.text ?? answer.code, answer.facts));
    setError(undefined);
    if (start === '') setText('');
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
