import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/core/paths';

type Props = { row: { slug: string; reference: string }; children?: ReactNode };

/** The cell of a case's number, which leads to it. */
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
