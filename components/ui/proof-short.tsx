export interface ProofLine {
  date: string;
  text: string;
}

/** The short proof of a date, in about four lines. The last line is the result. */
export function ProofShort({ lines }: { lines: readonly ProofLine[] }) {
  return (
    <ol className="proof-short">
      {lines.map(({ date, text }) => (
        <li key={`${date} ${text}`}>
          <b>{date}</b>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
