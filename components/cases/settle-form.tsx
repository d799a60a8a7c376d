'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';

type Props = { caseId: number; settle: Action<{ caseId: number; how: string }, unknown> };

/** Notes the settlement: opens in place, asks how. */
export function SettleForm({ caseId, settle }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [how, setHow] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    const answer = await settle({ caseId, how }).catch(() => ({
      ok: false as const,
      code: 'offline',
      fields: undefined,
    }));
    setBusy(false);
    if (answer.ok) return router.refresh();
    setError(errorText(answer.fields?.how ?? answer.code));
  }

  if (!open) {
    return (
      <Button kind="primary" mainAct keys="Ctrl Enter" onClick={() => setOpen(true)}>
        Zakończ sprawę
      </Button>
    );
  }
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label="Sposób załatwienia"
        name="how"
        value={how}
        error={error}
        autoFocus
        onChange={(event) => setHow(event.target.value)}
      />
      <div className="acts">
        <Button kind="quiet" onClick={() => setOpen(false)}>
          Anuluj
        </Button>
        <Button kind="primary" type="submit" mainAct busy={busy}>
          Zapisz załatwienie
        </Button>
      </div>
    </form>
  );
}
