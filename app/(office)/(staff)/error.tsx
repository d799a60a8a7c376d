'use client';

import { Failure, type FailureProps } from '@/components/layout/failure';

/** Inside the frame of staff pages. */
export default function StaffFailure(props: FailureProps) {
  return <Failure {...props} staff />;
}
