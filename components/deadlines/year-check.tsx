'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { type Action, answerOf } from '@/lib/core/action-result';
import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';

interface YearCheckProps {
  year: number;
  /** The holidays of that year that fall on a Saturday. */
  saturdays: readonly PlainDate[];
  /** True when the day by which the year should have been checked is past. */
  late: boolean;
  /** Confirms the check; null for a person who can only read. */
  confirm: Action<{ year: number }, null> | null;
}

/** The yearly check of the calendar. The law covers every year by itself; the office's own days have to be entered. */
export function YearCheck({ year, saturdays, late, confirm }: YearCheckProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function confirmYear() {
    setBusy(true);
    const answer = confirm && (await answerOf(confirm({ year })));
    setBusy(false);
    if (!answer) return;
    setRefusal(answer.ok ? null : errorText(answer.code));
    if (!answer.ok) return;
    toast(`Kalendarz na ${year} sprawdzony`);
    router.refresh();
  }

  return (
    <div className="mb-6">
      <Notice
        tone="soon"
        title={`Sprawdź kalendarz na ${year}.`}
        acts={
          confirm && (
            <Button small busy={busy} onClick={confirmYear} aria-label={`Sprawdzono kalendarz na ${year}`}>
              Sprawdzono
            </Button>
          )
        }
      >
        <p>
          {saturdayText(saturdays)} {late ? `Czas minął 1 grudnia ${year - 1}.` : 'Zrób to do 1 grudnia.'}
        </p>
        {refusal && <p role="alert">{refusal}</p>}
      </Notice>
    </div>
  );
}

function saturdayText(days: readonly PlainDate[]): string {
  if (days.length === 0)
    return 'Żadne święto nie wypada w sobotę. Wpisz inne dni, w których urząd nie pracuje.';
  const list = days.map((day) => formatDay(day)).join(', ');
  return `Święta w sobotę: ${list}. Za każde wyznacz dzień wolny (Kodeks pracy art. 130 § 2) i wpisz go jako zamknięcie urzędu.`;
}
