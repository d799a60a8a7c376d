import { MarginBlock } from '@/components/ui/margin-block';
import { counted } from '@/lib/core/polish';
import { momentText } from '@/lib/i18n/moments';
import type { TermsVersionRecord } from '@/lib/modules/deadlines/queries';
import { choiceText, POLICY_WORDS } from '@/lib/modules/deadlines/words/policy';
import { dayText } from './terms-words';

/** The changes of calendar and choices: author, date, reason, content, and the dates that each moved. */
export function TermsVersions({
  versions,
  older,
  now,
}: {
  versions: readonly TermsVersionRecord[];
  older: boolean;
  now: Date;
}) {
  return (
    <MarginBlock label="Zmiany kalendarza i wyborów" heading>
      {versions.length === 0 && (
        <p className="text-ink-2">Nic jeszcze nie zmieniono. Obowiązuje prawo i wybory domyślne.</p>
      )}
      <ul className="pairs">
        {versions.map((each) => (
          <li key={each.version}>
            <span>
              <b>{each.reason || 'Bez podanego powodu'}</b>
              {changesOf(each).map((line) => (
                <small key={line}>{line}</small>
              ))}
              <small>{outcome(each)}</small>
            </span>
            <span className="text-note text-ink-2">
              {momentText(each.savedAt, now)}, {each.savedBy ?? 'urząd'}
            </span>
          </li>
        ))}
      </ul>
      {older && <p className="text-note text-ink-2">Starsze zmiany są w historii urzędu.</p>}
    </MarginBlock>
  );
}

function changesOf({ difference: { added, removed, choices } }: TermsVersionRecord): string[] {
  return [
    ...added.map((day) => `Dodano ${dayText(day)} (${day.why}).`),
    ...removed.map((day) => `Usunięto ${dayText(day)} (${day.why}).`),
    ...choices.map(
      ({ key, before, after }) =>
        `${POLICY_WORDS[key].question} ${choiceText(key, after)}. Było: ${choiceText(key, before)}.`,
    ),
  ];
}

function outcome({ finishedAt, moved, clocks }: TermsVersionRecord): string {
  const text = counted(moved, 'termin', 'terminy', 'terminów');
  if (!finishedAt) return `Przeliczanie ${counted(clocks, 'terminu', 'terminów', 'terminów')} trwa.`;
  if (moved === 0) return 'Zakończono, żaden termin się nie przesunął.';
  return `Zakończono, przesunięto ${text}.`;
}
