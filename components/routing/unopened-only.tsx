import Link from 'next/link';

/** Says that a list is narrowed to what nobody has opened for too long, with the way back to the whole list. */
export function UnopenedOnly({ all }: { all: string }) {
  return (
    <span>
      <b>Tylko nieotwarte.</b> <Link href={all}>Pokaż wszystkie</Link>
    </span>
  );
}
