'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import { type Action, answerOf } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { LineChange } from '@/lib/modules/correspondence/rules/line-changes';
import type { RestoreTemplateInput } from '@/lib/modules/correspondence/schema/edit-template';

type Version = { number: number; when: string; who: string | null; note: string; failure: string | null };

type Props = {
  id: number;
  /** Versions, the latest first. */
  versions: readonly Version[];
  /** The version whose changes are shown. */
  shown: number | null;
  changes: readonly LineChange[] | null;
  restore: Action<RestoreTemplateInput, { number: number }>;
};

/** The versions of a template: author, date, reason and changes. Each version can be published once more. */
export function TemplateHistory({ id, versions, shown, changes, restore }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ number: number; text: string } | null>(null);
  const [latest] = versions;

  async function goBack(number: number) {
    setBusy(true);
    const input = { templateId: id, number, basedOn: latest.number };
    const answer = await answerOf(restore(input));
    setBusy(false);
    if (!answer.ok) return setRefusal({ number, text: errorText(answer.code, answer.facts) });
    setRefusal(null);
    toast(`Opublikowano wersję ${answer.value.number}`);
    router.push(paths.letterTemplate(id));
  }

  return (
    <section className="sheet mt-6" aria-labelledby="wersje">
      <div className="part">
        <h2 id="wersje">Wersje wzoru</h2>
      </div>
      {versions.map(({ number, when, who, note, failure }) => (
        <MarginBlock key={number} label={`Wersja ${number}`} note={when}>
          <p>
            {note || 'Wzór początkowy.'} <span className="text-ink-2">{who ?? 'z programem'}</span>
          </p>
          {failure && (
            <p className="mt-1">
              <Badge kind="late">nie złożyła pisma</Badge> <span className="text-ink-2">{failure}</span>
            </p>
          )}
          <div className="acts mt-2">
            {number === shown ? (
              <Link className="lnk" href={paths.letterTemplate(id)} scroll={false}>
                Ukryj zmiany
              </Link>
            ) : (
              <Link className="lnk" href={paths.letterTemplate(id, { version: number })} scroll={false}>
                {number === 1 ? 'Pokaż treść' : 'Pokaż zmiany'}
                <span className="vh"> wersji {number}</span>
              </Link>
            )}
            {number !== latest.number && (
              <Button small busy={busy} onClick={() => goBack(number)}>
                Wróć do tej wersji<span className="vh"> {number}</span>
              </Button>
            )}
          </div>
          {refusal?.number === number && (
            <p className="error" role="alert">
              {refusal.text}
            </p>
          )}
          {number === shown && changes && <Changes changes={changes} />}
        </MarginBlock>
      ))}
    </section>
  );
}

const WORDS = { same: '', added: 'dodano: ', removed: 'usunięto: ' };
const MARKS = { same: ' ', added: '+', removed: '−' };

function Changes({ changes }: { changes: readonly LineChange[] }) {
  const lines = changes.map((change, at) => ({ ...change, place: at }));
  return (
    <section className="changes" aria-label="Zmiany wiersz po wierszu">
      <ol>
        {lines.map(({ kind, text, place }) => (
          <li key={place} className={`changes__${kind}`}>
            <span aria-hidden="true">{MARKS[kind]}</span>
            <code>
              {WORDS[kind] && <span className="vh">{WORDS[kind]}</span>}
              {text}
            </code>
          </li>
        ))}
      </ol>
    </section>
  );
}
