import type { useDraft } from './use-draft';

type Props = {
  saved: Pick<ReturnType<typeof useDraft>, 'at' | 'pending' | 'elsewhere' | 'takeOver'>;
  /** True when the form has just been cleared, and can still be restored. */
  cleared: boolean;
  onClear: () => void;
  onUndo: () => void;
};

/** Shows whether the draft is saved, and clears the form; the clerk can undo the clearing. */
export function DraftState({ saved, cleared, onClear, onUndo }: Props) {
  if (saved.elsewhere) {
    return (
      <p className="text-note" role="status">
        <b>Ten szkic zmieniono w innej karcie.</b> Tu nic nie zniknęło.{' '}
        <button className="lnk" type="button" onClick={saved.takeOver}>
          Zapisz szkic z tej karty
        </button>
      </p>
    );
  }
  if (saved.at || saved.pending) {
    return (
      <p className="text-note text-ink-2" role="status">
        {saved.pending ? 'Zapisujemy szkic…' : `Szkic zapisany o ${saved.at}.`}{' '}
        <button className="lnk" type="button" onClick={onClear}>
          Wyczyść i zacznij od nowa
        </button>
      </p>
    );
  }
  return cleared ? (
    <p className="text-note text-ink-2" role="status">
      Wyczyszczono.{' '}
      <button className="lnk" type="button" onClick={onUndo}>
        Cofnij
      </button>
    </p>
  ) : null;
}
