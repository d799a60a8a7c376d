import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Failure } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { failureText } from '@/lib/error-texts';
import { ClientConflict } from './client-conflict';
import type { RegisterFormState } from './form-values';
import type { RegisterActions } from './register-actions';

/** Says what stopped the whole registration, and what the clerk can do about it. */
export function RegisterRefusal({
  form,
  failure,
  onAsNew,
  retake,
}: {
  form: RegisterFormState;
  failure: Failure;
  onAsNew: () => void;
  retake: RegisterActions['retakeClient'];
}) {
  const number = failure.code === 'already-registered' && failure.facts?.number;
  return (
    <Notice tone="soon" role="alert" title="Nie zarejestrowano podania.">
      {failureText(failure)}
      {failure.code === 'client-changed-meanwhile' && <ClientConflict form={form} retake={retake} />}
      {number && (
        <p className="acts mt-2">
          <Link href={paths.case(String(number).replaceAll('/', '-'))}>Otwórz {number}</Link>
          <button className="lnk" type="button" onClick={onAsNew}>
            Zarejestruj te dane jako nowe podanie
          </button>
        </p>
      )}
    </Notice>
  );
}
