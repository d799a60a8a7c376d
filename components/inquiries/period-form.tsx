import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import type { PlainDate } from '@/lib/core/plain-date';

/** A plain form that chooses the days whose questions are counted. */
export function PeriodForm({ action, from, to }: { action: string; from: PlainDate; to: PlainDate }) {
  return (
    <form className="tools tools--fields noprint" action={action}>
      <TextInput type="date" label="Od" name="od" key={`od-${from}`} defaultValue={from} />
      <TextInput type="date" label="Do" name="do" key={`do-${to}`} defaultValue={to} />
      <Button type="submit" small>
        Pokaż
      </Button>
    </form>
  );
}
