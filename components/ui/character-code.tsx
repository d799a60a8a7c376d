import Link from 'next/link';
import { CopyButton } from './copy-button';
import { cx } from './cx';

interface CharacterCodeProps {
  value: string;
  kind: 'number' | 'code';
  /** The accessible name of the button "Kopiuj", e.g. "Kopiuj numer". Without it there is no button. */
  copyLabel?: string;
  /** The page to which a number leads. */
  href?: string;
}

/** A registry number, or an access code in two groups of five characters: "K7QF3-M9TXA". */
export function CharacterCode({ value, kind, copyLabel, href }: CharacterCodeProps) {
  const shown = kind === 'code' && !value.includes('-') ? `${value.slice(0, 5)}-${value.slice(5)}` : value;
  return (
    <span className="num-row">
      <span className={cx('num', kind === 'code' && 'num--code')}>
        {href ? <Link href={href}>{shown}</Link> : shown}
      </span>
      {copyLabel && <CopyButton text={shown} label={copyLabel} />}
    </span>
  );
}
