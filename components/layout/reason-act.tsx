import { TextArea } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { ActForm } from './act-form';

type Props = {
  name: string;
  title: string;
  submit: string;
  label: string;
  hint?: string;
  maxLength?: number;
  save: Action<string, unknown>;
  done: string;
};

/** An act that asks for nothing but why. */
export function ReasonAct({ name, title, submit, label, hint, maxLength = 1_000, save, done }: Props) {
  return (
    <ActForm
      name={name}
      title={title}
      submit={submit}
      save={({ reason = '' }) => save(reason)}
      done={() => done}
    >
      {(field) => <TextArea {...field('reason')} label={label} hint={hint} maxLength={maxLength} rows={2} />}
    </ActForm>
  );
}
