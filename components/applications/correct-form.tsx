'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { TextAreaField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FormFooter } from '@/components/ui/form-footer';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Failure } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { failureText } from '@/lib/error-texts';
import type { Hindrances } from '@/lib/modules/applications/rules/correction';
import { asksForDocument, datesOf } from '@/lib/modules/applications/rules/registration';
import type { Channel, RodoWay } from '@/lib/modules/applications/schema/application';
import {
  type CorrectInput,
  type CorrectionEffect,
  correctSchema,
  type ListedDocument,
} from '@/lib/modules/applications/schema/correction';
import { changeRows } from '@/lib/modules/applications/words/corrections';
import { CHANNEL_WORDS, FIELD_WORDS, RODO_WORDS } from '@/lib/modules/applications/words/values';
import type { IdentityCheck, IdentityReason } from '@/lib/modules/clients/schema';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import type { FoundCard } from '@/lib/modules/procedure-cards/rules/match-cards';
import type { Card, CardSummary, DeliveryWay } from '@/lib/modules/procedure-cards/schema';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';
import type { CorrectActions } from './correct-actions';
import { CorrectAnswer, CorrectDocuments, CorrectMatter } from './correct-fields';
import type { CorrectValues } from './correct-state';
import { CorrectionEffectPart } from './correction-effect';
import { useCorrectionPreview } from './use-correction-preview';

type Props = {
  slug: string;
  today: PlainDate;
  /** The registration as it stands, with the version that was read. */
  start: CorrectValues;
  card: Card;
  documents: ListedDocument[];
  cards: CardSummary[];
  departments: { id: number; name: string }[];
  /** The papers wait to be handed over, so the card still decides where they go. */
  atCounter: boolean;
  hindrances: Hindrances;
  /** The address of the case, to which the clerk returns. */
  back: string;
  actions: CorrectActions;
};

/**
 * Corrects a registration in the place where it is read: the fields as they stand, below them what changes and what
 * follows from it, and last the reason.
 */
export function CorrectForm(props: Props) {
  const { slug, today, start, cards, departments, atCounter, hindrances, back, actions } = props;
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  const [listed, setListed] = useState({ card: props.card, documents: props.documents });
  const input = (values: CorrectValues) => ({
    ...appliedValues(values, start),
    slug,
    cardVersionId: values.cardVersionId ?? undefined,
  });
  const form = useActForm(correctSchema, actions.correct, {
    name: 'popraw',
    start,
    input,
    onDone: (effect) => {
      toast(doneText(effect));
      router.push(back);
      router.refresh();
    },
  });
  const preview = useCorrectionPreview(form, input, actions.preview);
  useEffect(() => title.current?.focus(), []);

  const [cardVersionId, departmentId, channel, receivedOn] = form.watch([
    'cardVersionId',
    'departmentId',
    'channel',
    'receivedOn',
  ]);
  // The list depends on the channel only as far as it is oral.
  const asFiled = channel === 'ORAL' ? 'ORAL' : 'COUNTER';
  const { prepare } = actions;
  const begun = useRef(true);
  useEffect(() => {
    // The page has brought the list for what the form begins with.
    if (begun.current) {
      begun.current = false;
      return;
    }
    if (cardVersionId === null || !isPlainDate(receivedOn)) return;
    let current = true;
    const asked = {
      slug,
      cardVersionId,
      departmentId,
      channel: asFiled,
      receivedOn,
    } as const;
    prepare(asked).then(
      (answer) => current && answer.ok && setListed(answer.value),
      () => undefined, // offline: the list stays as it was; the correction reports the failure itself
    );
    return () => {
      current = false;
    };
  }, [prepare, slug, cardVersionId, departmentId, asFiled, receivedOn]);

  const shown = preview.effect;
  const count = shown?.changes.flatMap(changeRows).length ?? 0;
  return (
    <FormFrame
      form={form}
      label="Popraw podanie"
      whole
      purpose="poprawić podanie"
      failed={(failure) => <Refusal failure={failure} />}
    >
      {({ above }) => (
        <>
          <header className="part">
            <h2 ref={title} tabIndex={-1} className="outline-none">
              Popraw podanie
            </h2>
            <p className="text-ink-2">
              Popraw to, co zapisano inaczej, niż było. Dane klienta poprawisz w zakładce Strony. Jeśli to nie
              ten klient, anuluj rejestrację i zarejestruj podanie od nowa.
            </p>
            {above && <div className="mt-4">{above}</div>}
            <Meanwhile form={form} record={start} names={namesOf([props.card, ...cards], departments)} />
          </header>
          <CorrectMatter
            form={form}
            today={today}
            cards={cards}
            departments={departments}
            card={listed.card}
            onFile={props.card}
            atCounter={atCounter}
            hindrances={hindrances}
            wasOral={start.channel === 'ORAL'}
          />
          <CorrectDocuments form={form} documents={listed.documents} hindrances={hindrances} />
          <CorrectAnswer form={form} card={listed.card} />
          <MarginBlock label="Co się zmieni" heading section={4}>
            <CorrectionEffectPart preview={preview} />
          </MarginBlock>
          <MarginBlock label="Dlaczego" heading>
            <TextAreaField
              form={form}
              name="reason"
              label="Powód"
              hint="Na przykład: klient wskazał inną kartę. Zostanie w historii sprawy."
              rows={2}
              maxLength={1000}
            />
          </MarginBlock>
          <FormFooter
            text={
              shown && (
                <>
                  <p>
                    {shown.after.meaning === 'TARGET' ? 'Cel urzędu' : 'Termin'}: <b>{shown.after.long}</b>
                    {shown.after.long !== shown.before.long && `, dotąd ${shown.before.long}`}
                  </p>
                  <Badge kind="soon">{counted(count, 'zmiana', 'zmiany', 'zmian')}</Badge>
                </>
              )
            }
          >
            <ButtonLink href={back}>Zostaw bez zmian</ButtonLink>
            <Button kind="primary" type="submit" keys="Ctrl Enter" mainAct busy={form.busy}>
              Popraw podanie
            </Button>
          </FormFooter>
        </>
      )}
    </FormFrame>
  );
}

/** The values without those that belong to another way of filing or of checking the identity. */
function appliedValues(values: CorrectValues, start: CorrectValues): CorrectValues {
  const { channel, identityCheck, identityReason } = values;
  const { letterDate, postingDate } = channel === start.channel ? values : datesOf(channel, values);
  return {
    ...values,
    letterDate,
    postingDate,
    identityReason: asksForDocument(identityCheck) ? identityReason : null,
    identityNote: identityCheck === 'NOT_NEEDED' ? '' : values.identityNote,
  };
}

type Names = ComponentProps<typeof Meanwhile<CorrectValues, CorrectInput>>['names'];

const day = (date: PlainDate | null) => (date ? formatDate(date) : 'nic');

/** Returns the names of the values that another person may have corrected meanwhile, and how each is written. */
function namesOf(cards: readonly FoundCard[], departments: Props['departments']): Names {
  return {
    cardVersionId: [
      FIELD_WORDS.card,
      (id: number) => cards.find(({ versionId }) => versionId === id)?.name ?? '',
    ],
    departmentId: [
      FIELD_WORDS.department,
      (id: number) => departments.find((each) => each.id === id)?.name ?? '',
    ],
    subject: FIELD_WORDS.subject,
    channel: [FIELD_WORDS.channel, (channel: Channel) => CHANNEL_WORDS[channel]],
    receivedOn: [FIELD_WORDS.receivedOn, day],
    letterDate: [FIELD_WORDS.letterDate, day],
    postingDate: [FIELD_WORDS.postingDate, day],
    attachmentsCount: FIELD_WORDS.attachmentsCount,
    present: [FIELD_WORDS.documents, (names: string[]) => names.join(', ') || 'nic'],
    deliveryWay: [FIELD_WORDS.deliveryWay, (way: DeliveryWay) => DELIVERY_WORDS[way]],
    identityCheck: [FIELD_WORDS.identityCheck, (check: IdentityCheck) => IDENTITY_WORDS[check]],
    identityReason: [
      FIELD_WORDS.identityReason,
      (reason: IdentityReason | null) => (reason ? IDENTITY_REASON_WORDS[reason] : 'nic'),
    ],
    identityNote: FIELD_WORDS.identityNote,
    rodoWay: [FIELD_WORDS.rodoWay, (way: RodoWay) => RODO_WORDS[way]],
    outOfTurn: FIELD_WORDS.outOfTurn,
  };
}

function Refusal({ failure }: { failure: Failure }) {
  return (
    <Notice tone="soon" role="alert" title="Nie poprawiono podania.">
      {failureText(failure)}
    </Notice>
  );
}

function doneText({ receipt, protocol, elsewhere }: CorrectionEffect): string {
  return [
    'Podanie poprawione.',
    receipt && 'Wydrukuj nowe potwierdzenie.',
    protocol && 'Sporządź nowy protokół.',
    elsewhere && `Karta należy do: ${elsewhere}. Prześlij tam sprawę.`,
  ]
    .filter(Boolean)
    .join(' ');
}
