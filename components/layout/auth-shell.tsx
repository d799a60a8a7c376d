import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { paths } from '@/lib/core/paths';

interface AuthShellProps {
  office: string;
  /** Help for signing in, beside the form. */
  aside?: ReactNode;
  /** The form, in a .sheet. */
  children: ReactNode;
}

/** The frame of the sign-in pages. */
export function AuthShell({ office, aside, children }: AuthShellProps) {
  return (
    <>
      <header className="bar">
        <div className="bar__in">
          <a className="brand" href={paths.home('pl')}>
            <Logo />
            Okienko
          </a>
          <span className="brand__office">{office}</span>
        </div>
      </header>
      <main className="page" id="tresc">
        <div className="signin">
          {children}
          {aside && <aside className="side">{aside}</aside>}
        </div>
      </main>
    </>
  );
}
