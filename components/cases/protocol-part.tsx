'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import { type Action, answerOf } from '@/lib/core/action-result';
import { formatDate, formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { checkProtocol } from '@/lib/modules/applications/rules/protocol';
import {
  type PrintProtocolInput,
  type ProtocolRecord,
  type ReplaceProtocolInput,
  type RewriteProtocolInput,
  replaceProtocolSchema,
  rewriteProtocolSchema,
} from '@/lib/modules/applications/schema/protocol';
import { READING_WORDS, SIGNING_WORDS } from '@/lib/modules/applications/words/values';
import { contentsOf, ProtocolFields, type ProtocolValues, valuesOf } from './protocol-fields';

export type ProtocolActions = {
  rewrite: Action<RewriteProtocolInput, { version: number }>;
  print: Action<PrintProtocolInput, { number: number }>;
  replace: Action<ReplaceProtocolInput, { number: number }>;
};
type Props = {
  slug: string;
  /** The protocols, newest first. */
  protocols: ProtocolRecord[];
  /** The version of the podanie that the page shows. */
  applicationVersion: number;
  canWork: boolean;
  /** Whether the person may open the paper, which names the address of the party. */
  canPrint: boolean;
  actions: ProtocolActions;
};

/**
 * The protocols of an oral podanie. The newest is written until it is printed; a printed one never changes, and a new
 * one may replace it. Looking at a PDF prints nothing.
 */
export function ProtocolPart({ slug, protocols, applicationVersion, canWork, canPrint, actions }: Props) {
  const [newest, ...former] = protocols;
  return (
    <section className="mt-5" id="protokol">
      <h2>Protokół</h2>
      {newest.replaceReason && (
        <p>
          Protokół nr {newest.number} w miejsce nr {newest.number - 1}. Powód: {newest.replaceReason}
        </p>
      )}
      {newest.printedAt ? (
        <Printed protocol={newest} />
      ) : (
        <p className="text-ink-2">
          Przeczytaj protokół klientowi i zapisz, co powiedział. Dopiero wydruk do podpisu zamyka treść;
          podgląd niczego nie zmienia.
        </p>
      )}
      {canWork &&
        (newest.printedAt ? (
          <Replacing slug={slug} protocol={newest} replace={actions.replace} />
        ) : (
          <Writing
            key={newest.id}
            slug={slug}
            protocol={newest}
            applicationVersion={applicationVersion}
            actions={actions}
          />
        ))}
      {canPrint && (
        <p className="acts mt-3">
          <ButtonLink
            plain
            small
            href={paths.caseProtocol(slug, { number: newest.number })}
            target="_blank"
            rel="noreferrer"
          >
            {newest.printedAt ? 'Protokół (PDF)' : 'Podgląd (PDF)'}
          </ButtonLink>
        </p>
      )}
      {former.length > 0 && (
        <ul className="pairs mt-3">
          {former.map(({ id, number, printedAt }) => (
            <li key={id}>
              {canPrint ? (
                <a href={paths.caseProtocol(slug, { number })} target="_blank" rel="noreferrer">
                  Protokół nr {number} (PDF)
                </a>
              ) : (
                `Protokół nr ${number}`
              )}
              <span className="text-ink-2">
                {printedAt && `wydrukowany ${printText(printedAt)}, `}zastąpiony
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const printText = (at: Date): string => nb(`${formatDate(plainDateOf(at))}, ${formatHour(at)}`);

/** A printed protocol, as the paper says it. */
function Printed({ protocol }: { protocol: ProtocolRecord }) {
  const { text, remarks, reading, signing, signer, signingReason, printedAt } = protocol;
  const byHand = 'do wpisania ręcznie';
  return (
    <>
      <p className="text-ink-2">
        Wydrukowany {printedAt && printText(printedAt)}. Już się nie zmieni: błąd poprawi nowy protokół, który
        go zastąpi.
      </p>
      <p className="prose" dir="auto">
        {text}
      </p>
      <div className="mt-3">
        <Facts
          items={[
            { label: 'Uwagi obecnych', value: remarks === null ? byHand : remarks || 'nie zgłoszono' },
            { label: 'Odczytanie', value: reading ? READING_WORDS[reading] : byHand },
            { label: 'Kto podpisuje', value: signer || SIGNING_WORDS[signing], note: signingReason },
          ]}
        />
      </div>
    </>
  );
}

/**
 * Writes the protocol before its print, and prints it as it was written. When another person has saved it meanwhile, the
 * form says so and keeps what was typed.
 */
function Writing({
  slug,
  protocol,
  applicationVersion,
  actions,
}: Omit<Props, 'protocols' | 'canWork' | 'canPrint'> & { protocol: ProtocolRecord }) {
  const router = useRouter();
  const { id: protocolId } = protocol;
  const [version, setVersion] = useState(protocol.version);
  const form = useActForm(rewriteProtocolSchema, actions.rewrite, {
    name: 'protokol',
    start: valuesOf(protocol),
    input: (values: ProtocolValues) => ({ slug, protocolId, version, ...contentsOf(values) }),
    rules: (values) => checkProtocol(contentsOf(values)),
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

  /** Saves what is typed and prints it. The paper opens in a new tab; where that is blocked, the link below does. */
  async function saveAndPrint(typed: RewriteProtocolInput): ReturnType<typeof actions.rewrite> {
    const saved = await actions.rewrite(typed);
    if (!saved.ok) return saved;
    const { version: written } = saved.value;
    const printed = await answerOf(actions.print({ slug, protocolId, version: written, applicationVersion }));
    if (!printed.ok) return printed;
    window.open(paths.caseProtocol(slug, { number: printed.value.number }), '_blank', 'noopener');
    return saved;
  }

  return (
    <FormFrame form={form} label="Protokół">
      {({ above, below }) => (
        <>
          {above}
          {form.failure?.code === 'changed-meanwhile' && (
            <Notice tone="soon" title="Teraz zapisana jest inna treść:">
              <p className="prose" dir="auto">
                {protocol.text}
              </p>
            </Notice>
          )}
          <div className="fields">
            <ProtocolFields form={form} />
          </div>
          {below}
          <div className="acts mt-3">
            <Button type="submit" small busy={form.busy}>
              Zapisz protokół
            </Button>
            <Button small busy={form.busy} onClick={() => form.submitTo(saveAndPrint)}>
              Wydrukuj protokół
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}

/** Makes a new protocol in place of the printed one. */
function Replacing({
  slug,
  protocol,
  replace,
}: {
  slug: string;
  protocol: ProtocolRecord;
  replace: ProtocolActions['replace'];
}) {
  return (
    <div className="acts mt-3">
      <ActForm
        name="nowy-protokol"
        title="Sporządź nowy protokół"
        submit="Sporządź nowy protokół"
        schema={replaceProtocolSchema}
        start={{ ...valuesOf(protocol), replaceReason: '' }}
        input={({ replaceReason, ...values }: ProtocolValues & { replaceReason: string }) => ({
          slug,
          protocolId: protocol.id,
          replaceReason,
          ...contentsOf(values),
        })}
        rules={(values) => checkProtocol(contentsOf(values))}
        save={replace}
        done={({ number }) => `Protokół nr ${number} czeka na wydruk.`}
      >
        {(form) => (
          <>
            <TextField
              form={form}
              name="replaceReason"
              label="Powód"
              hint="Na przykład: zły numer domu, klient odmówił podpisu. Nowy protokół go powtórzy."
              maxLength={1000}
            />
            <ProtocolFields form={form} />
          </>
        )}
      </ActForm>
    </div>
  );
}
