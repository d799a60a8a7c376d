import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { errorText } from '@/lib/error-texts';
import type { TypedPeriod } from '@/lib/modules/inquiries/rules/period';

/** A plain form that chooses the days whose questions are counted; they are typed as everywhere in the office. */
export function PeriodForm({ action, from, to }: { action: string } & Pick<TypedPeriod, 'from' | 'to'>) {
  return (
    <form className="tools tools--fields noprint" action={action}>
      {(
        [
          ['od', 'Od', from],
          ['do', 'Do', to],
        ] as const
      ).map(([name, label, { text, error }]) => (
        <TextInput
          key={`${name}-${text}`}
          name={name}
          label={label}
          defaultValue={text}
          autoComplete="off"
          maxLength={40}
          error={error && errorText(error)}
        />
      ))}
      <Button type="submit" small>
        Pokaż
      </Button>
    </form>
  );
}
