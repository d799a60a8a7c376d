'use client';

import type { FailureProps } from '@/components/layout/failure';
import { StaffFailure } from '@/components/staff/failure';

/** When the frame of staff pages itself has failed, or the sign-in page. */
export default function OfficeFailure(props: FailureProps) {
  return (
    <main className="page" id="tresc">
      <StaffFailure {...props} />
    </main>
  );
}
