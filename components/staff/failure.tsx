'use client';

import { Failure, type FailureProps } from '@/components/layout/failure';
import { paths } from '@/lib/core/paths';

/** A failed staff page: the way back leads to the person's account. */
export function StaffFailure(props: FailureProps) {
  return <Failure {...props} back={{ href: paths.account(), label: 'Wróć do swojego konta' }} />;
}
