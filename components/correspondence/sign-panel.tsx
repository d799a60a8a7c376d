'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { useReturnedFocus } from '@/components/layout/use-returned-focus';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { ActionResult } from '@/lib/core/action-result';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { signLetterSchema } from '@/lib/modules/correspondence/schema/acts';
import type { LetterActions, SeenLetter } from './letter-actions';
import { LetterPages } from './letter-pages';

type Props = {
  letter: Pick<LetterRecord, 'id' | 'title' | 'letter' | 'mandate'>;
  /** The version of the letter that the pictures show. */
  version: number;
  picture: SeenLetter;
  sign: LetterActions['sign'];
  close: () => void;
};

/**
 * The signing of a letter of any kind: the pictures of the very letter, and one confirmation. The signature holds only
 * for the letter that the pictures show.
 */
function SignPanel({ letter, version, picture, sign, close }: Props) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useActForm(signLetterSchema, sign, {
    name: 'podpis',
    start: { letterId: letter.id, version, seen: picture.seen },
    onDone: () => {
      toast('Pismo podpisane.');
      close();
      router.refresh();
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const pages = picture.pages.map((svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`);
  return (
    <FormFrame form={form} label="Podpis" className="signing" refused="Nie podpisano" onEscape={close}>
      {({ above, below }) => (
        <>
          <div className="part">
            <h2 ref={heading} tabIndex={-1}>
              Podpis: {letter.title}
            </h2>
            <p className="mt-2">{nb(READ_IT)}</p>
            {letter.letter.kind === 'NEW_DATE' && <p className="mt-2">{nb(DATE_MOVES)}</p>}
            {above}
            <LetterPages pages={pages} count={picture.count} />
          </div>
          <FormFooter text={nb(`Podpisujesz z upoważnienia nr ${letter.mandate}.`)}>
            {below}
            <Button disabled={form.busy} onClick={close}>
              Wróć bez podpisu
            </Button>
            <Button type="submit" kind="primary" mainAct keys="Ctrl Enter" busy={form.busy}>
              Podpisz pismo
            </Button>
          </FormFooter>
        </>
      )}
    </FormFrame>
  );
}

const READ_IT =
  'To jest całe pismo z dzisiejszą datą i Twoim podpisem. Przeczytaj je do końca: po podpisie nie da się go zmienić, można je tylko anulować.';
const DATE_MOVES = 'Termin sprawy przesunie się dopiero z dniem wysłania zawiadomienia.';

/**
 * The signing of a letter by one button: `show` gets the pictures of a version, and `panel` is the signing while they
 * are shown. `opener` is the button.
 */
export function useSigning(letter: Props['letter'], actions: Pick<LetterActions, 'previewSigning' | 'sign'>) {
  const [seen, setSeen] = useState<{ version: number; picture: SeenLetter } | null>(null);
  const opener = useReturnedFocus(seen !== null);

  async function show(version: number): Promise<ActionResult<null>> {
    const answer = await actions.previewSigning({ letterId: letter.id, version });
    if (!answer.ok) return answer;
    setSeen({ version, picture: answer.value });
    return { ok: true, value: null };
  }
  const panel = seen && (
    <SignPanel letter={letter} {...seen} sign={actions.sign} close={() => setSeen(null)} />
  );
  return { panel, opener, show };
}
