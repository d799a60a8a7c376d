import { unbroken } from '@/components/public/polish-text';
import { nb } from '@/components/ui/typography';
import type { Locale } from '@/lib/core/context';
import type { DescribedStep } from '@/lib/modules/deadlines/rules/describe-step';

/**
 * The whole proof of a date: the day in the margin, its meaning beside it, the provision at the edge. The result stands
 * last.
 */
export function Proof({ steps, locale = 'pl' }: { steps: readonly DescribedStep[]; locale?: Locale }) {
  const last = steps.length - 1;
  return (
    <ol className="proof__steps">
      {steps.map(({ label, detail, title, text, provision }, index) => (
        <li key={`${label} ${title} ${text}`} className={index === last ? 'is-result' : undefined}>
          <span className="proof__date">
            {label}
            <small>{detail}</small>
          </span>
          <div>
            <b>{unbroken(title, locale)}</b>
            {text && <p>{unbroken(text, locale)}</p>}
          </div>
          {/* the provision is Polish in every language; the last line names the rule instead */}
          <span className="proof__law" lang={locale === 'pl' || index === last ? undefined : 'pl'}>
            {nb(provision)}
          </span>
        </li>
      ))}
    </ol>
  );
}
