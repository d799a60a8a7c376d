'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import {
  type CancelSupplementInput,
  cancelSupplementSchema,
} from '@/lib/modules/applications/schema/application';

type Props = {
  slug: string;
  supplementId: number;
  /** The day of the supplement: '7 grudnia 2026'. */
  day: string;
  cancel: Action<CancelSupplementInput, unknown>;
};

/** Cancels a supplement that was registered by mistake, with the reason. */
export function CancelSupplement({ slug, supplementId, day, cancel }: Props) {
  return (
    <div className="acts mt-2">
      <ActForm
        name={`anuluj-uzupelnienie-${supplementId}`}
        title={`Anuluj uzupełnienie z ${day}`}
        submit="Anuluj uzupełnienie"
        giveUp="Zostaw"
        schema={cancelSupplementSchema}
        start={{ slug, supplementId }}
        save={cancel}
        done={() => 'Uzupełnienie anulowane. Braki znów czekają na klienta.'}
      >
        {(form) => (
          <>
            <p className="hint">
              Tylko gdy go nie było albo należy do innej sprawy. Braki, które usunęło, znów będą brakami, a
              czas z wezwania pobiegnie dalej. Wydane potwierdzenie będzie nieważne: odbierz je, jeśli możesz.
            </p>
            <TextField
              form={form}
              name="reason"
              label="Powód"
              hint="Na przykład: papiery należą do RPW/12/2026."
              maxLength={1000}
            />
          </>
        )}
      </ActForm>
    </div>
  );
}
