'use client';

import { Failure, type FailureProps } from '@/components/layout/failure';

/** In place of a resident page, which brings its own frame. */
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
