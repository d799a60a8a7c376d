'use client';

import { useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { DocumentRow } from '@/components/ui/choices';
import { MarginBlock } from '@/components/ui/margin-block';
import {
  bringsPower,
  missingDocuments,
  requiredDocuments,
} from '@/lib/modules/applications/rules/registration';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { DOCUMENT_KIND_WORDS } from '@/lib/modules/procedure-cards/words/values';
import { EMPTY_REPRESENTATIVE, type RegisterFormState } from './form-values';

/** The documents that the card asks for; the clerk ticks those that the client brought. */
export function DocumentsSection({ form, card }: { form: RegisterFormState; card: Card | null }) {
  const { setValue, getValues, formState, control } = form;
  const [present, channel, representative] = useWatch({
    control,
    name: ['presentDocumentIds', 'channel', 'representative'],
  });
  const documents = card ? requiredDocuments(card.documents, channel, representative !== null) : [];

  const named = representative && `${representative.firstName}${representative.lastName}`.trim() !== '';
  const asked = documents.find(({ forRepresentative }) => forRepresentative);
  const power = card !== null && bringsPower(card.documents, present);
  const powerText =
    power && !named
      ? 'Wpisz w części 1, kto jest pełnomocnikiem i pod jaki adres pisać.'
      : asked && representative && !power
        ? `Działa pełnomocnik. Zaznacz pełnomocnictwo, jeśli je złożył. Bez niego to brak formalny (${asked.legalBasis}).`
        : null;

  function tick(id: number, ticked: boolean) {
    const now = getValues('presentDocumentIds').filter((each) => each !== id);
    bring(ticked ? [...now, id] : now);
  }

  /** Every document that the law demands; another one is ticked by hand, because only some clients need it. */
  function bringAll() {
    const demanded = documents.filter(({ mandatory }) => mandatory).map(({ id }) => id);
    bring([...new Set([...getValues('presentDocumentIds'), ...demanded])]);
  }

  function bring(next: number[]) {
    setValue('presentDocumentIds', next, { shouldDirty: true });
    if (card && bringsPower(card.documents, next) && getValues('representative') === null) {
      form.set('representative', EMPTY_REPRESENTATIVE);
    }
    // The count follows the ticks until the clerk types a number. The podanie's own form is no attachment.
    if (!formState.dirtyFields.attachmentsCount) {
      const attached = card?.documents.filter(
        ({ id, kind, ownForm }) => kind === 'TO_FILE' && !ownForm && next.includes(id),
      );
      setValue('attachmentsCount', attached?.length ?? 0);
    }
  }

  return (
    <MarginBlock label="Dokumenty" heading section={3}>
      <fieldset>
        <legend className="label">Wymagane dokumenty</legend>
        {!card ? (
          <p className="text-ink-2">Wybierz kartę usługi, a pokażemy, czego wymaga.</p>
        ) : documents.length === 0 ? (
          <p className="text-ink-2">Ta karta nie wymaga dokumentów poza samym podaniem.</p>
        ) : (
          <>
            <div className="documents__head">
              <p className="hint">
                Zaznacz, co klient przyniósł. Tę samą listę widzi w internecie.
                {channel === 'ORAL' && ' Formularz zastępuje protokół.'}
              </p>
              {missingDocuments(documents, []).length > 0 && (
                <Button small keys="Alt W" data-all onClick={bringAll}>
                  Wszystkie są
                </Button>
              )}
            </div>
            <ul className="documents">
              {documents.map((document) => (
                <DocumentRow
                  key={document.id}
                  label={document.name}
                  note={document.mandatory ? undefined : document.note || 'gdy dotyczy'}
                  basis={[document.kind === 'TO_SHOW' && DOCUMENT_KIND_WORDS.TO_SHOW, document.legalBasis]
                    .filter(Boolean)
                    .join(' · ')}
                  optional={!document.mandatory}
                  checked={present.includes(document.id)}
                  onChange={(event) => tick(document.id, event.target.checked)}
                />
              ))}
            </ul>
            {powerText && (
              <p className="hint" role="status">
                {powerText}
              </p>
            )}
          </>
        )}
      </fieldset>
    </MarginBlock>
  );
}
