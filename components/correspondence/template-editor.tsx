'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { failureText } from '@/lib/error-texts';
import {
  type PreviewTemplateInput,
  type PublishTemplateInput,
  publishTemplateSchema,
  type Sample,
} from '@/lib/modules/correspondence/schema/edit-template';
import { LetterPages } from './letter-pages';
import { SourceField } from './source-field';
import { TemplateData } from './template-data';
import { type Preview, usePreview } from './use-preview';
import { useTemplateDraft } from './use-template-draft';

type Props = {
  id: number;
  source: string;
  latest: { number: number; when: string; who: string | null; failure: string | null };
  inForce: number;
  preview: Action<PreviewTemplateInput, Preview>;
  publish: Action<PublishTemplateInput, { number: number }>;
};

/** Edits the text of a template beside the pages that it prints, and publishes the text as a new version. */
export function TemplateEditor({ id, source, latest, inForce, preview, publish }: Props) {
  const router = useRouter();
  const published = { base: source, basedOn: latest.number };
  const { draft, kept, write, drop } = useTemplateDraft(id, published);
  const [sample, setSample] = useState<Sample>('FULL');
  const text = useRef<HTMLTextAreaElement>(null);
  const shown = usePreview(preview, { templateId: id, source: draft.source, sample });
  const changed = draft.source !== draft.base;
  const behind = draft.basedOn < latest.number;

  // When another person has published a version and nothing is typed here, the editor shows the newer text.
  useEffect(() => {
    if (behind && !changed) drop(published);
  });

  const form = useActForm(publishTemplateSchema, publish, {
    input: ({ note }: Pick<PublishTemplateInput, 'note'>) => ({
      templateId: id,
      source: draft.source,
      basedOn: draft.basedOn,
      note,
    }),
    onDone: ({ number }, saved) => {
      form.reset();
      drop({ base: saved.source, basedOn: number });
      toast(`Opublikowano wersję ${number}`);
      router.refresh();
    },
    onRefused: ({ code }) => {
      if (code === 'changed-meanwhile') router.refresh();
    },
  });

  function showMistake() {
    const area = text.current;
    if (!area || shown.line === null) return;
    const before = draft.source.split('\n').slice(0, shown.line - 1);
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + (shown.column ?? 1) - 1;
    area.focus();
    area.setSelectionRange(at, at);
    document.querySelector('.source__wrong')?.scrollIntoView({ block: 'center' });
  }

  return (
    <FormFrame
      form={form}
      className="sheet"
      // a version that another person published meanwhile is shown above the text
      failed={(failure) =>
        failure.code === 'changed-meanwhile' ? null : <p className="error">{failureText(failure)}</p>
      }
    >
      {({ below }) => (
        <>
          {(latest.failure || (changed && (behind || kept))) && (
            <div className="part grid gap-4">
              {latest.failure && (
                <Notice tone="late" title={`Wersja ${latest.number} nie złożyła pisma.`}>
                  {latest.failure} {inForce !== latest.number && `Pisma składa teraz wersja ${inForce}.`}
                </Notice>
              )}
              {behind && changed && (
                <Notice
                  tone="soon"
                  role="status"
                  title={`Wersję ${latest.number} opublikował w międzyczasie ktoś inny: ${latest.who ?? 'urząd'}, ${latest.when}.`}
                  acts={
                    <>
                      <Button small onClick={() => write({ ...draft, ...published })}>
                        Zostaw mój tekst
                      </Button>
                      <Button small onClick={() => drop(published)}>
                        Weź nowszy tekst
                      </Button>
                    </>
                  }
                >
                  Twój tekst powstał z wersji {draft.basedOn}. Poniżej, w wersjach wzoru, widać, co się
                  zmieniło.
                </Notice>
              )}
              {kept && changed && !behind && (
                <Notice
                  role="status"
                  title="To jest nieopublikowany tekst z tej przeglądarki."
                  acts={
                    <Button small onClick={() => drop(published)}>
                      Odrzuć zmiany
                    </Button>
                  }
                />
              )}
            </div>
          )}
          <div className="part editor">
            <div>
              <SourceField
                id="f-source"
                label="Treść wzoru"
                value={draft.source}
                wrongLine={shown.line}
                describedBy="wzor-problem"
                field={text}
                onChange={(value) => write({ ...draft, source: value })}
              />
              <TemplateData />
            </div>
            <section aria-labelledby="podglad">
              <div className="editor__head">
                <h2 id="podglad">Podgląd</h2>
                <select
                  className="input"
                  aria-label="Przykładowe pismo"
                  value={sample}
                  onChange={(event) => setSample(event.target.value as Sample)}
                >
                  <option value="FULL">pismo z każdym polem</option>
                  <option value="BAREST">projekt z tym, co konieczne</option>
                </select>
              </div>
              <div id="wzor-problem" role="status">
                {shown.problem && (
                  <Notice
                    tone="late"
                    title="Wzór ma błąd."
                    acts={
                      shown.line !== null && (
                        <Button small onClick={showMistake}>
                          Przejdź do wiersza {shown.line}
                        </Button>
                      )
                    }
                  >
                    {shown.problem} {shown.pages.length > 0 && 'Niżej jest ostatni dobry obraz.'}
                  </Notice>
                )}
              </div>
              <LetterPages pages={shown.pages} count={shown.count} stale={shown.problem !== null} />
              {shown.pages.length === 0 && !shown.problem && <p className="text-ink-2">Wczytujemy…</p>}
            </section>
          </div>
          <FormFooter text={<TextField form={form} name="note" label="Co i dlaczego zmieniasz" />}>
            {below}
            <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={form.busy}>
              Opublikuj
            </Button>
          </FormFooter>
        </>
      )}
    </FormFrame>
  );
}
