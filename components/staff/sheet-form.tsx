import type { FormEventHandler, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Counter } from '@/components/ui/counter';

interface SheetFormProps {
  onSubmit: FormEventHandler<HTMLFormElement>;
  busy: boolean;
  /** What the one act is called: "Zapisz komórkę". */
  act: string;
  /** Where one goes who changed their mind. */
  back: string;
  summary: ReactNode;
  meanwhile?: ReactNode;
  children: ReactNode;
}

/** A form on a sheet: what stopped it above, its parts, and the counter with the one act. */
export function SheetForm({ onSubmit, busy, act, back, summary, meanwhile, children }: SheetFormProps) {
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      {summary && <div className="mb-6">{summary}</div>}
      {meanwhile && <div className="mb-6">{meanwhile}</div>}
      <div className="sheet">
        {children}
        <Counter>
          <ButtonLink href={back}>Wróć bez zapisu</ButtonLink>
          <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={busy}>
            {act}
          </Button>
        </Counter>
      </div>
    </form>
  );
}
