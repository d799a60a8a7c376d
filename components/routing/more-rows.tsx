import { Button } from '../ui/button';

/** The button that loads the next page of a list. */
export function MoreRows({ shown, busy, onMore }: { shown: boolean; busy: boolean; onMore: () => void }) {
  if (!shown) return null;
  return (
    <div className="tools border-b-0">
      <Button small busy={busy} onClick={onMore}>
        Pokaż następne
      </Button>
    </div>
  );
}
