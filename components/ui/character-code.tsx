import { CopyButton } from './copy-button';
import { cx } from './cx';

interface CharacterCodeProps {
  value: string;
  kind: 'number' | 'code';
  /** The accessible name of the button "Kopiuj", e.g. "Kopiuj numer". Without it there is no button. */
  copyLabel?: string;
}

/** A registry number, or an access code in two groups of five characters: "K7QF3-M9TXA". */
export function CharacterCode({ value, kind, copyLabel }: CharacterCodeProps) {
  const shown = kind === 'code' && !value.includes('-') ? `${value.slice(0, 5)}-${value.slice(5)}` : value;
  return (
    <span className="num-row">
      <span className={cx('num', kind === 'code' && 'num--code')}>{shown}</span>
      {copyLabel && <CopyButton text={shown} label={copyLabel} />}
    </span>
  );
}
