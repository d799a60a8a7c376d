'use client';

import { Failure, type FailureProps } from '@/components/layout/failure';

/** When the frame of staff pages itself has failed, or the sign-in page. */
export default function OfficeFailure(props: FailureProps) {
  return (
    <main className="page" id="tresc">
      <Failure {...props} staff />
    </main>
  );
}
