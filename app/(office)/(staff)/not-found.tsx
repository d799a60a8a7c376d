import Link from 'next/link';
import { PageHead } from '@/components/layout/page-head';
import { paths } from '@/lib/core/paths';

/** Shown for a record that does not exist and for one that the person may not see, so that nobody learns which. */
export default function NotFound() {
  return (
    <>
      <PageHead title="Nie ma takiej strony" note="Albo nie istnieje, albo nie należy do Twoich zadań." />
      <p>
        <Link href={paths.account()}>Wróć do swojego konta</Link> albo wybierz miejsce u góry.
      </p>
    </>
  );
}
