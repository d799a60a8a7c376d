'use client';

import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type CancelInput,
  cancelSchema,
  type RestoreInput,
  restoreSchema,
} from '@/lib/modules/applications/schema/correction';

/** Opens the form that corrects a registration, in the place where the registration is read. */
export function CorrectButton({ slug, kind }: { slug: string; kind?: 'quiet' }) {
  const router = useRouter();
  return (
    <Button
      small={kind === undefined}
      kind={kind}
      onClick={() => router.push(paths.case(slug, { tab: 'dokumenty', correct: true }))}
    >
      Popraw podanie
    </Button>
  );
}

/** The case as the page shows it. */
type Shown = { slug: string; version: number };

/** Cancels a registration that was a mistake, with the reason. */
export function CancelForm({
  slug,
  version,
  publicStatus,
  cancel,
}: Shown & { publicStatus: boolean; cancel: Action<CancelInput, unknown> }) {
  return (
    <ActForm
      name="anulowanie"
      title="Anuluj rejestrację"
      submit="Anuluj rejestrację"
      giveUp="Zostaw"
      schema={cancelSchema}
      start={{ slug, version }}
      save={cancel}
      done={() => 'Rejestracja anulowana. Numer zostaje w rejestrze.'}
    >
      {(form) => (
        <>
          <p className="hint">
            Tylko gdy podania nie należało rejestrować. Terminy się skończą, numer zostanie w rejestrze jako
            anulowany i nikt go już nie dostanie.{' '}
            {publicStatus
              ? 'Klient przeczyta o tym na stronie stanu sprawy.'
              : 'Powiedz o tym klientowi: takiej sprawy nie ma na stronie stanu sprawy.'}
          </p>
          <TextField
            form={form}
            name="reason"
            label="Powód"
            hint="Na przykład: zarejestrowano drugi raz, właściwy numer to RPW/12/2026."
            maxLength={1000}
          />
        </>
      )}
    </ActForm>
  );
}

/** Takes a mistaken cancellation back, with the reason. */
export function RestoreForm({ slug, version, restore }: Shown & { restore: Action<RestoreInput, unknown> }) {
  return (
    <ActForm
      name="cofniecie-anulowania"
      title="Cofnij anulowanie"
      submit="Cofnij anulowanie"
      giveUp="Zostaw"
      schema={restoreSchema}
      start={{ slug, version }}
      save={restore}
      done={() => 'Anulowanie cofnięte. Termin biegnie dalej.'}
    >
      {(form) => <TextField form={form} name="reason" label="Powód" maxLength={1000} />}
    </ActForm>
  );
}
