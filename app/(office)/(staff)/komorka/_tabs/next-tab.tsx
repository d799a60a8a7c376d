import Link from 'next/link';
import type { InboxCounts } from '@/lib/modules/routing/schema';
import { addressOf } from './tabs';

/** Where there is something to do. */
export function NextTab({ counts }: { counts: InboxCounts }) {
  if (counts.toAssign > 0) {
    return (
      <Link href={addressOf('do-przydzielenia')}>Zobacz sprawy do przydzielenia ({counts.toAssign})</Link>
    );
  }
  return counts.inProgress > 0 ? (
    <Link href={addressOf('w-toku')}>Zobacz sprawy w toku ({counts.inProgress})</Link>
  ) : null;
}
