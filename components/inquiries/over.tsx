import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { paths } from '@/lib/core/paths';
import { STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { ENDING_WORDS } from '@/lib/modules/inquiries/words/values';
import type { CallRow } from './rows';

/** How a call-back ended; a podanie that grew out of it is the end too. */
export function Over({ row: { over, podanie } }: { row: Pick<CallRow, 'over' | 'podanie'> }) {
  if (podanie) {
    const { slug, number, status, isSeen } = podanie;
    return (
      <Badge
        kind="done"
        sub={
          <>
            {isSeen ? (
              <Link href={paths.case(slug)} prefetch={false}>
                {number}
              </Link>
            ) : (
              number
            )}
            , sprawa {STATUS_WORDS[status]}
          </>
        }
      >
        powstało z niego podanie
      </Badge>
    );
  }
  if (!over?.ending) return null;
  return (
    <Badge kind={over.ending === 'ANSWERED' ? 'done' : 'none'} sub={over.card}>
      {ENDING_WORDS[over.ending].toLowerCase()}
    </Badge>
  );
}
