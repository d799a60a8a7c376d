import { ButtonLink } from './button-link';

type Props = {
  /** The addresses of the next page and of the first one; null where there is none. */
  next: string | null;
  first: string | null;
  label?: string;
};

/** The ways to the next page of a list and back to the first one. */
export function PageWays({ next, first, label = 'Pokaż następne' }: Props) {
  if (next === null && first === null) return null;
  return (
    <div className="tools border-b-0 border-t border-line">
      {next !== null && (
        <ButtonLink small href={next}>
          {label}
        </ButtonLink>
      )}
      {first !== null && (
        <ButtonLink small kind="quiet" href={first}>
          Wróć na początek
        </ButtonLink>
      )}
    </div>
  );
}
