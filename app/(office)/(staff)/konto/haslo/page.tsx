import type { Metadata } from 'next';
import { requireCtx, visit } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { PasswordForm } from '@/components/staff/password-form';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { SHORTEST, SHORTEST_WITH_FACTOR } from '@/lib/modules/staff/rules/password-problem';
import { changePasswordAction } from '../actions';

export const metadata: Metadata = { title: 'Zmień hasło' };

/** Changes the person's password. A person with a one-time password is sent here after sign-in. */
export default async function PasswordPage() {
  await requireCtx({ duringSetup: true });
  const here = await visit();
  if (here.state !== 'live') return null;
  return (
    <>
      <PageHead
        title="Zmień hasło"
        crumbs={[{ label: 'Moje konto', href: paths.account() }, { label: 'Hasło' }]}
      />
      {here.setup === 'password' && (
        <div className="mb-6">
          <Notice tone="accent" title="To hasło jest jednorazowe.">
            Wybierz własne, żeby zacząć pracę.
          </Notice>
        </div>
      )}
      <PasswordForm
        shortest={here.secondFactor ? SHORTEST_WITH_FACTOR : SHORTEST}
        save={changePasswordAction}
      />
    </>
  );
}
