'use client';

import { useWatch } from 'react-hook-form';
import { DocumentRow } from '@/components/ui/choices';
import { MarginBlock } from '@/components/ui/margin-block';
import { requiredDocuments } from '@/lib/modules/applications/rules/registration';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { DOCUMENT_KIND_WORDS } from '@/lib/modules/procedure-cards/words/values';
import type { RegisterFormState } from './form-values';

/** The documents that the card asks for; the clerk ticks those that the client brought. */
export function DocumentsSection({ form, card }: { form: RegisterFormState; card: Card | null }) {
  const { setValue, getValues, formState, control } = form;
  const [present, channel] = useWatch({ control, name: ['presentDocumentIds', 'channel'] });
  const documents = card ? requiredDocuments(card.documents, channel) : [];

  function tick(id: number, ticked: boolean) {
    const now = getValues('presentDocumentIds').filter((each) => each !== id);
    const next = ticked ? [...now, id] : now;
    setValue('presentDocumentIds', next, { shouldDirty: true });
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
            <p className="hint">
              Zaznacz, co klient przyniósł. Tę samą listę widzi w internecie.
              {channel === 'ORAL' && ' Formularz zastępuje protokół.'}
            </p>
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
          </>
        )}
      </fieldset>
    </MarginBlock>
  );
}
