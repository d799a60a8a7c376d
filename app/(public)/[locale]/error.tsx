'use client';

import { Failure, type FailureProps } from '@/components/layout/failure';

/** Shown in place of a failed resident page. It draws the frame itself, because every resident page does. */
export default function PublicFailure(props: FailureProps) {
  return (
    <div className="pub">
      <main id="tresc">
        <div className="wrap">
          <Failure {...props} />
        </div>
      </main>
    </div>
  );
}
