'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextAreaField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import {
  type AmendProtocolInput,
  type ApplicationRecord,
  amendProtocolSchema,
  type RewriteProtocolInput,
  rewriteProtocolSchema,
} from '@/lib/modules/applications/schema';

type Props = {
  slug: string;
  protocol: NonNullable<ApplicationRecord['protocol']>;
  canWork: boolean;
  canPrint: boolean;
  rewrite: Action<RewriteProtocolInput, { version: number }>;
  amend: Action<AmendProtocolInput, unknown>;
};

/**
 * The protocol of an oral podanie. Its text can be rewritten until it is printed; afterwards only visible corrections
 * are added.
 */
export function ProtocolPart({ slug, protocol, canWork, canPrint, rewrite, amend }: Props) {
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
          <Amending slug={slug} amend={amend} />
        ) : (
          <Rewriting slug={slug} protocol={protocol} rewrite={rewrite} />
        ))}
      {canPrint && (
        <p className="acts mt-3">
          <ButtonLink plain small href={paths.caseProtocol(slug)} target="_blank" rel="noreferrer">
            Protokół (PDF)
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/**
 * Rewrites the protocol before it is printed. When another person has saved it meanwhile, the form says so and keeps
 * the typed text.
 */
function Rewriting({ slug, protocol, rewrite }: Pick<Props, 'slug' | 'protocol' | 'rewrite'>) {
  const router = useRouter();
  const [version, setVersion] = useState(protocol.version);
  const form = useActForm(rewriteProtocolSchema, rewrite, {
    name: 'protokol',
    start: { text: protocol.text },
    input: ({ text }: Pick<RewriteProtocolInput, 'text'>) => ({ slug, version, text }),
    onDone: (saved) => {
      setVersion(saved.version);
      router.refresh();
    },
    onRefused: ({ facts }) => {
      // The next save overwrites the other person's text, knowingly.
      if (facts?.version) setVersion(Number(facts.version));
      router.refresh();
    },
  });
  return (
    <FormFrame form={form}>
      {({ below }) => (
        <>
          {form.failure?.code === 'changed-meanwhile' && (
            <Notice tone="soon" title="Teraz zapisana jest inna treść:">
              <p className="prose" dir="auto">
                {protocol.text}
              </p>
            </Notice>
          )}
          <TextAreaField form={form} name="text" label="Treść protokołu" rows={4} />
          {below}
          <div className="acts mt-3">
            <Button type="submit" small busy={form.busy}>
              Zapisz treść
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}

/** Adds a correction to the printed text. */
function Amending({ slug, amend }: Pick<Props, 'slug' | 'amend'>) {
  const router = useRouter();
  const form = useActForm(amendProtocolSchema, amend, {
    name: 'sprostowanie',
    start: { slug },
    onDone: () => {
      form.reset();
      router.refresh();
    },
  });
  return (
    <FormFrame form={form}>
      {({ below }) => (
        <>
          <TextAreaField form={form} name="text" label="Sprostowanie" rows={4} />
          {below}
          <div className="acts mt-3">
            <Button type="submit" small busy={form.busy}>
              Dopisz sprostowanie
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}
