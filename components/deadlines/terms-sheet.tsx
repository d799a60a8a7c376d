'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { FormElement } from '@/components/layout/form/form-frame';
import { type ActFormState, useActForm } from '@/components/layout/form/use-act-form';
import { useAnswer } from '@/components/layout/form/use-answer';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import type { OfficeTermsPreview } from '@/lib/modules/cases/schema/clock';
import {
  type Policy,
  previewTermsSchema,
  type SaveTermsInput,
  saveTermsSchema,
  type TermsChange,
} from '@/lib/modules/deadlines/schema';
import { MovedDates } from './moved-dates';
import { movesText } from './terms-words';

export interface TermsActions {
  preview: Action<TermsChange, OfficeTermsPreview>;
  save: Action<SaveTermsInput, { version: number }>;
}

/** The values of the form. The candidate holds the choices; they are here for the form's errors. */
type SheetValues = { reason: string; policy?: Policy };
export type SheetForm = ActFormState<SheetValues, TermsChange | SaveTermsInput>;

interface TermsSheetProps extends TermsActions {
  /** The version that the page loaded. */
  version: number;
  /** The change to be saved, and the number of changes in it. */
  change: Omit<TermsChange, 'basedOn'>;
  count: number;
  onSaved: () => void;
  /** Content above the form, and inside it. */
  before?: ReactNode;
  children?: (form: SheetForm) => ReactNode;
}

/**
 * The one form that changes the office's terms: it shows the dates that would move, asks for the reason, and saves. A
 * preview is valid for exactly one change; any later change needs another preview.
 */
export function TermsSheet(props: TermsSheetProps) {
  const { version, change, count, onSaved, preview, save, before, children } = props;
  const router = useRouter();
  const candidate = { ...change, basedOn: version };
  const key = JSON.stringify(candidate);
  const [last, setLast] = useState<{ key: string; preview: OfficeTermsPreview } | null>(null);
  const shown = last?.key === key ? last.preview : null;
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (last) heading.current?.focus();
  }, [last]);

  const form = useActForm<FieldValues, TermsChange | SaveTermsInput, OfficeTermsPreview | null, SheetValues>(
    shown ? saveTermsSchema : previewTermsSchema,
    // the preview, or null when the change was saved
    async (input) => {
      if (!('reason' in input)) return preview(input);
      const answer = await save(input);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    {
      input: ({ reason }) => ({ ...candidate, reason }),
      onDone: (found) => {
        if (found) return setLast({ key, preview: found });
        toast('Zmiany zapisane. Przeliczamy terminy.');
        form.reset();
        onSaved();
        router.refresh();
      },
      onRefused: ({ code }) => {
        if (code === 'terms-changed-meanwhile') router.refresh();
      },
    },
  );

  const { above } = useAnswer(form, {
    whole: true,
    purpose: shown ? 'zapisać zmiany' : 'zobaczyć, co się przesunie',
  });

  return (
    <>
      {above}
      <div className="sheet">
        {before}
        <FormElement form={form}>
          <p className="vh" role="status">
            {form.busy && !shown ? 'Liczymy, co się przesunie…' : ''}
          </p>
          {children?.(form)}
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
              <TextAreaField
                form={form}
                name="reason"
                label="Powód zmiany"
                hint="Przeczyta go każdy, czyj termin się przesunie: stanie w historii sprawy."
                rows={2}
              />
              <MovedDates preview={shown} />
            </MarginBlock>
          )}
          <FormFooter text={counter(count, shown !== null)}>
            <Button
              type="submit"
              kind={shown || count > 0 ? 'primary' : 'ordinary'}
              keys="Ctrl Enter"
              mainAct
              busy={form.busy}
            >
              {shown ? 'Zapisz zmiany' : form.busy ? 'Liczymy…' : 'Pokaż, co się przesunie'}
            </Button>
          </FormFooter>
        </FormElement>
      </div>
    </>
  );
}

function counter(count: number, previewed: boolean): string {
  if (count === 0) return 'Nic jeszcze nie zmieniono.';
  const changes = counted(count, 'zmiana', 'zmiany', 'zmian');
  return previewed ? `${changes} do zapisania.` : `${changes} do sprawdzenia, zanim zapiszesz.`;
}
