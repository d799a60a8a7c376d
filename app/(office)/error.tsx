'use client';

import type { FailureProps } from '@/components/layout/failure';
import { StaffFailure } from '@/components/staff/failure';

/** Shown when the sign-in page or the frame of staff pages itself has failed. */
export default function OfficeFailure(props: FailureProps) {
  return (
    <main className="page" id="tresc">
      <StaffFailure {...props} />
    </main>
  );
}
