/** A number to call: never broken over lines, and in the link only its digits and a leading plus. */
export function Phone({ number }: { number: string }) {
  return (
    <a className="whitespace-nowrap" href={`tel:${number.replace(/(?!^\+)\D/g, '')}`}>
      {number}
    </a>
  );
}
