import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { countText, type NavItem } from './nav-item';

/**
 * The link to the reminders: a bell with the number of unread ones. It is the one sign without a word; a screen reader
 * says its name.
 */
export function Bell({ href, label, count = 0, current, className }: NavItem & { className?: string }) {
  return (
    <Link
      href={href}
      className={cx('bell', className)}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 14.5h12l-1.5-2.5V8.5a4.5 4.5 0 0 0-9 0V12z" strokeLinejoin="round" />
        <path d="M8.5 17h3" strokeLinecap="round" />
      </svg>
      <span className="vh">{count > 0 ? `${label}: ` : label}</span>
      {count > 0 && countText(count)}
    </Link>
  );
}
