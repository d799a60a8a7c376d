import { formatPhone } from '@/lib/core/identifiers';

/** A telephone number that calls when it is pressed; nothing without a number. */
export function TelLink({ phone }: { phone: string }) {
  if (phone === '') return null;
  return (
    <a className="tel" href={`tel:${phone.replace(/[^+\d;=a-z]/g, '')}`}>
      {formatPhone(phone)}
    </a>
  );
}
