'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { RadioField, TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { capital } from '@/lib/core/polish';
import { type ContactWishInput, saveContactWishSchema } from '@/lib/modules/cases/schema/client';
import { CONTACT_CHANNELS, type ContactChannel, type ContactWish } from '@/lib/modules/clients/schema';
import { CONTACT_CHANNEL_WORDS, contactWishText } from '@/lib/modules/clients/words/values';

type Props = {
  slug: string;
  wish: ContactWish;
  /** Null for a person who may not change it. */
  save: Action<ContactWishInput, null> | null;
};

type Values = { slug: string; channel: ContactChannel | ''; callWish: string };

/** How the party of a case prefers to be reached, and the form that changes it. */
export function ContactWishPart({ slug, wish, save }: Props) {
  return (
    <>
      <p className={wish.channel === null ? 'text-ink-2' : undefined}>{contactWishText(wish)}</p>
      {save && (
        <div className="acts mt-2">
          <ActForm
            name="jak-sie-kontaktowac"
            title="Jak się kontaktować"
            opener={wish.channel === null ? 'Zapisz, jak się kontaktować' : 'Zmień'}
            submit="Zapisz"
            schema={saveContactWishSchema}
            start={{ slug, channel: wish.channel ?? '', callWish: wish.callWish }}
            input={({ channel, ...values }: Values) => ({ ...values, channel: channel || null, shown: wish })}
            save={save}
          >
            {(form) => (
              <>
                <RadioField
                  form={form}
                  name="channel"
                  label="Klient woli"
                  options={[
                    ...CONTACT_CHANNELS.map((value) => ({
                      value,
                      label: capital(CONTACT_CHANNEL_WORDS[value]),
                    })),
                    { value: '', label: 'Nie mówił' },
                  ]}
                />
                {form.watch('channel') === 'PHONE' && (
                  <TextField
                    form={form}
                    name="callWish"
                    label="Kiedy dzwonić"
                    hint="Słowami klienta, na przykład: po 15:00"
                    span={6}
                    maxLength={200}
                    optional
                  />
                )}
              </>
            )}
          </ActForm>
        </div>
      )}
    </>
  );
}
