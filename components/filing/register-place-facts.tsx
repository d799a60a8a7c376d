import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { AttachedPapers, RegisterEntryItem, RegisterPlace } from '@/lib/modules/filing/schema/file';
import { archiveText } from '@/lib/modules/filing/words/archive';

/** The place of the case in the spis spraw: znak, class, category, line. */
export function RegisterPlaceFacts({ file, mayRead }: { file: RegisterPlace; mayRead: boolean }) {
  const { current, symbol, title } = file;
  if (!current) {
    return (
      <p className="text-ink-2">
        {symbol
          ? `Nie tworzy sprawy. Klasa ${symbol}${title ? ` ${title}` : ''}.`
          : file.attachedTo
            ? 'Nie ma własnego znaku.'
            : 'Sprawa nie ma jeszcze znaku.'}
      </p>
    );
  }
  return (
    <Facts
      items={[
        { label: 'Znak sprawy', value: <b>{current.znak}</b> },
        {
          label: current.groupNumber > 0 ? 'Klasa i grupa' : 'Klasa',
          value: <b>{current.symbol}</b>,
          note: current.heading,
        },
        {
          label: 'Kategoria archiwalna',
          value: <b>{current.category || '–'}</b>,
          note: archiveText(current.category, current.archiveYear),
        },
        {
          label: 'Spis spraw',
          value: mayRead ? (
            <Link href={paths.caseRegister(current.registerId)}>pozycja {current.number}</Link>
          ) : (
            `pozycja ${current.number}`
          ),
          note: lineNote(current),
        },
      ]}
    />
  );
}

function lineNote({ openedOn, settledOn }: RegisterEntryItem): string {
  const opened = `wszczęta ${formatDate(openedOn)}`;
  return settledOn ? `${opened}, załatwiona ${formatDate(settledOn)}` : opened;
}

/** The former znaki of the case, each with the new one and the reason. */
export function FormerLines({ lines }: { lines: readonly RegisterEntryItem[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mt-5">
      <h2>Poprzednie znaki</h2>
      <ul className="pairs">
        {lines.map(({ id, znak, heading, movedToZnak, movedOn, moveReason }) => (
          <li key={id}>
            <span>
              <b>{znak}</b>
              <small>{heading}</small>
            </span>
            <span className="text-note text-ink-2">
              przeniesiono do {movedToZnak}
              {movedOn && `, ${formatDate(movedOn)}`}. {moveReason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The case to which these papers were attached. */
export function AttachedTo({ to }: { to: AttachedPapers }) {
  return (
    <div className="mt-5">
      <Notice tone="accent" title="To pismo należy do innej sprawy.">
        <Link href={paths.case(to.slug, { tab: 'akta' })}>
          {to.znak ?? to.number}: {to.subject}
        </Link>
      </Notice>
    </div>
  );
}

/** The papers attached to the case, with the documents that came with them. */
export function Attached({ papers }: { papers: readonly AttachedPapers[] }) {
  if (papers.length === 0) return null;
  return (
    <section className="mt-5">
      <h2>Dołączone pisma</h2>
      <ul className="pairs">
        {papers.map(({ id, slug, number, subject, receivedOn, documents }) => (
          <li key={id}>
            <span>
              <Link href={paths.case(slug)}>{number}</Link>
              <small>{subject}</small>
              {documents.map((document) => (
                <small key={document.id}>
                  <a href={paths.document(slug, document.id)}>{document.title}</a>
                  {document.cancelled && (
                    <>
                      {' '}
                      <Badge kind="none">anulowane</Badge>
                    </>
                  )}
                </small>
              ))}
            </span>
            <span className="text-note text-ink-2">wpłynęło {formatDate(receivedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
