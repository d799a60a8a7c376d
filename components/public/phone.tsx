/** A telephone number as a link: it never breaks over lines, and the link holds only its digits and a leading plus. */
export function Phone({ number }: { number: string }) {
  return (
    <a className="whitespace-nowrap" href={`tel:${number.replace(/(?!^\+)\D/g, '')}`}>
      {number}
    </a>
  );
}
