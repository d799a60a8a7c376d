import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/core/paths';

type Props = { row: { slug: string; reference: string }; children?: ReactNode };

/** The cell with the number of a case, which is a link to it. */
export function CaseRef({ row: { slug, reference }, children }: Props) {
  return (
    <td className="ref">
      <Link href={paths.case(slug)} prefetch={false}>
        {reference}
      </Link>
      {children}
    </td>
  );
}
