import Link from 'next/link';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { numbersIn } from '@/lib/core/registry-number';

type Props = {
  text: string;
  /** The slugs of the cases that the person may open, by registry number. */
  slugs: ReadonlyMap<string, string>;
};

/** A text in which the registry number of a case is a link to it. */
export function LinkedNumbers({ text, slugs }: Props) {
  const [number] = numbersIn(text).filter((each) => slugs.has(each));
  const slug = number && slugs.get(number);
  if (!slug) return nb(text);
  const at = text.indexOf(number);
  return (
    <>
      {nb(text.slice(0, at))}
      <Link href={paths.case(slug)} prefetch={false}>
        {number}
      </Link>
      <LinkedNumbers text={text.slice(at + number.length)} slugs={slugs} />
    </>
  );
}
