import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Preview } from './preview';

type Props = {
  what: ReactNode;
  /** The source of the file and what became of it. */
  from?: ReactNode;
  /** The preview of the file and the label of its button; null where there is none. */
  look: (Omit<ComponentProps<typeof Preview>, 'close'> & { label: string }) | null;
  shown: boolean;
  show: (shown: boolean) => void;
};

/** A file in a list, with its preview below once somebody opens it. */
export function DocumentLine({ what, from, look, shown, show }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="document__line">
        <div className="document__what">{what}</div>
        {from && <div className="document__from">{from}</div>}
        <div className="document__look">
          {look && (
            <Button
              ref={opener}
              small
              aria-expanded={shown}
              aria-label={look.label}
              onClick={() => show(!shown)}
            >
              Podgląd
            </Button>
          )}
        </div>
      </div>
      {shown && look && (
        <Preview
          {...look}
          close={() => {
            show(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}
