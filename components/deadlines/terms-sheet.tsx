'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { TextArea } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import type { Action, ActionResult } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import { counted } from '@/lib/core/polish';
import type { OfficeTermsPreview } from '@/lib/modules/cases/schema/clock';
import type { SaveTermsInput, TermsChange } from '@/lib/modules/deadlines/schema';
import { useSave } from '../staff/use-save';
import { MovedDates } from './moved-dates';
import { movesText } from './terms-words';

export interface TermsActions {
  preview: Action<TermsChange, OfficeTermsPreview>;
  save: Action<SaveTermsInput, { version: number }>;
}

interface TermsSheetProps extends TermsActions {
  /** The version that the page was given. */
  version: number;
  /** What would be saved, and how many changes that is. */
  change: Omit<TermsChange, 'basedOn'>;
  count: number;
  onSaved: () => void;
  /** Parts that stand outside the form, and inside it. */
  before?: ReactNode;
  children?: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/**
 * The one way to change the office's terms: first what would move, then why, then saving. A preview holds for exactly
 * what it was made of; whatever is changed afterwards asks for another.
 */
export function TermsSheet(props: TermsSheetProps) {
  const { version, change, count, onSaved, preview, save, before, children } = props;
  const router = useRouter();
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false });
  const candidate = { ...change, basedOn: version };
  const key = JSON.stringify(candidate);
  const [last, setLast] = useState<{ key: string; preview: OfficeTermsPreview } | null>(null);
  const shown = last?.key === key ? last.preview : null;

  /** The preview, or null when it was saved. Fields of the choices go by their own names. */
  async function act({ reason }: { reason: string }): Promise<ActionResult<OfficeTermsPreview | null>> {
    const answer = shown ? await save({ ...candidate, reason }) : await preview(candidate);
    if (!answer.ok) return { ...answer, fields: answer.fields && unprefixed(answer.fields) };
    return { ok: true, value: 'rows' in answer.value ? answer.value : null };
  }
  const { onSubmit, busy, summary, errorOf } = useSave(form, act, {
    purpose: shown ? 'zapisać zmiany' : 'zobaczyć, co się przesunie',
    onSaved: (found) => {
      if (found) return setLast({ key, preview: found });
      toast('Zmiany zapisane. Przeliczamy terminy.');
      form.reset();
      onSaved();
      router.refresh();
    },
    onRefused: ({ code }) => {
      if (code === 'terms-changed-meanwhile') router.refresh();
    },
  });

  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (last) heading.current?.focus();
  }, [last]);

  return (
    <>
      {summary && <div className="mb-6">{summary}</div>}
      <div className="sheet">
        {before}
        <form
          method="post"
          noValidate
          onSubmit={(event) => {
            form.clearErrors(); // those of choices too, which the form does not know
            return onSubmit(event);
          }}
        >
          <p className="vh" role="status">
            {busy && !shown ? 'Liczymy, co się przesunie…' : ''}
          </p>
          {children?.(errorOf)}
          {shown && (
            <MarginBlock
              label={
                <span tabIndex={-1} ref={heading}>
                  Co się przesunie
                </span>
              }
              heading
            >
              <p className="mb-4">
                <b>{movesText(shown.moved, shown.groups)}</b> Sprawdzono{' '}
                {counted(shown.open, 'otwarty termin', 'otwarte terminy', 'otwartych terminów')}, niczego
                jeszcze nie zapisano.
              </p>
              <TextArea
                label="Powód zmiany"
                hint="Przeczyta go każdy, czyj termin się przesunie: stanie w historii sprawy."
                rows={2}
                error={errorOf('reason')}
                {...form.register('reason')}
              />
              <MovedDates preview={shown} />
            </MarginBlock>
          )}
          <Counter text={counter(count, shown !== null)}>
            <Button
              type="submit"
              kind={shown || count > 0 ? 'primary' : 'ordinary'}
              keys="Ctrl Enter"
              mainAct
              busy={busy}
            >
              {shown ? 'Zapisz zmiany' : busy ? 'Liczymy…' : 'Pokaż, co się przesunie'}
            </Button>
          </Counter>
        </form>
      </div>
    </>
  );
}

function counter(count: number, previewed: boolean): string {
  if (count === 0) return 'Nic jeszcze nie zmieniono.';
  const changes = counted(count, 'zmiana', 'zmiany', 'zmian');
  return previewed ? `${changes} do zapisania.` : `${changes} do sprawdzenia, zanim zapiszesz.`;
}

function unprefixed(fields: FieldCodes): FieldCodes {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [path.replace(/^policy\./, ''), code]),
  );
}
