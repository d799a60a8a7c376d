import type { DescribedStep } from '@/lib/modules/deadlines/rules/describe-step';

/** The whole proof of a date: the day in the margin, what it means, the provision at the edge; the result last. */
export function Proof({ steps }: { steps: readonly DescribedStep[] }) {
  return (
    <ol className="proof__steps">
      {steps.map(({ label, detail, title, text, provision }, index) => (
        <li key={`${label} ${title}`} className={index === steps.length - 1 ? 'is-result' : undefined}>
          <span className="proof__date">
            {label}
            <small>{detail}</small>
          </span>
          <div>
            <b>{title}</b>
            <p>{text}</p>
          </div>
          <span className="proof__law">{provision}</span>
        </li>
      ))}
    </ol>
  );
}
