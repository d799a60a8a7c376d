import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';

type Props = {
  label: string;
  /** How many rows are ticked. */
  count: number;
  submit: string;
  busy: boolean;
  /** Asked for where it is needed. */
  reason: { value: string; error: string | undefined; onChange: (reason: string) => void } | false;
  onSubmit: () => void;
  onCancel: () => void;
  /** The choice that is made for all of them. */
  children: ReactNode;
  /** What may be said beside it, on a line of its own. */
  more?: ReactNode;
};

/** In place of the filter while something is ticked: one choice for all of it, why, and the act. */
export function BulkForm({ label, count, submit, busy, reason, onSubmit, onCancel, children, more }: Props) {
  return (
    <form
      className="tools tools--selected items-end md:sticky md:top-0 md:z-[2]"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p className="self-center">
        <b>Zaznaczono {count}.</b>
      </p>
      <div className="w-[17.5rem] max-w-full">{children}</div>
      {reason && (
        <div className="min-w-0 flex-[1_1_20rem] [&_.input]:max-w-none">
          <TextInput
            name="reason"
            label="Powód"
            maxLength={500}
            value={reason.value}
            error={reason.error}
            onChange={({ target }) => reason.onChange(target.value)}
          />
        </div>
      )}
      <div className="acts">
        <Button kind="quiet" onClick={onCancel}>
          Odznacz
        </Button>
        <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={busy}>
          {submit}
        </Button>
      </div>
      {more}
    </form>
  );
}
