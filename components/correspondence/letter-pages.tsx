import { Picture } from '@/components/ui/picture';

/** The pages of a letter as pictures, one below another; `count` is the number of pages. */
export function LetterPages({
  pages,
  count,
  stale,
}: {
  pages: readonly string[];
  count: number;
  stale?: boolean;
}) {
  const numbered = pages.map((src, at) => ({ src, page: at + 1 }));
  return (
    <div className="pages" data-stale={stale || undefined}>
      {numbered.map(({ src, page }) => (
        <Picture key={page} src={src} alt={`Podgląd pisma, strona ${page} z ${count}`} />
      ))}
      {count > pages.length && pages.length > 0 && (
        <p className="text-ink-2">
          Stron jest {count}, tu widać pierwsze {pages.length}.
        </p>
      )}
    </div>
  );
}
