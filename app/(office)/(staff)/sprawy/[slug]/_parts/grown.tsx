import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import type { Growth } from '@/lib/modules/cases/schema/case';

/** The case out of which this one grew, and the podania that grew out of it. */
export function GrownPart({ source, grown }: Growth) {
  if (!source && grown.length === 0) return null;
  return (
    <section className="part" aria-label="Skąd i co z tego">
      {source && (
        <p>
          Powstało z: <Link href={paths.case(source.slug)}>{source.number}</Link>
        </p>
      )}
      {grown.map(({ number, slug }) => (
        <p key={slug}>
          Powstało z niego podanie <Link href={paths.case(slug)}>{number}</Link>
        </p>
      ))}
    </section>
  );
}
