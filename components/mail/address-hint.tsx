'use client';

import { meantAddress } from '@/lib/modules/mail/rules/address-hint';

/** A likely slip in the domain of an address, with the button that corrects it. */
export function AddressHint({ typed, correct }: { typed: string; correct: () => void }) {
  const meant = meantAddress(typed);
  if (!meant) return null;
  return (
    <>
      Może chodziło o {meant}?{' '}
      <button className="lnk" type="button" onClick={correct}>
        Popraw
      </button>
    </>
  );
}
