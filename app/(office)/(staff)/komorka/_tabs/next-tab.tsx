import Link from 'next/link';
import { capped } from '@/lib/core/polish';
import { type InboxCounts, MOST_IN_TAB } from '@/lib/modules/routing/schema';
import { addressOf } from './tabs';

/** A link to the first tab in which the person has something to do. */
export function NextTab({ counts }: { counts: InboxCounts }) {
  if (counts.toAssign > 0) {
    return (
      <Link href={addressOf('do-przydzielenia')}>
        Zobacz sprawy do przydzielenia ({capped(counts.toAssign, MOST_IN_TAB)})
      </Link>
    );
  }
  return counts.inProgress > 0 ? (
    <Link href={addressOf('w-toku')}>Zobacz sprawy w toku ({capped(counts.inProgress, MOST_IN_TAB)})</Link>
  ) : null;
}
