import { Options, Select } from '@/components/ui/inputs';

type Props = {
  saved: readonly { id: number; title: string; text: string }[];
  /** The text that stands there already. */
  before: () => string;
  /** The data of the case in place of the words in braces. */
  fill?: (text: string) => string;
  write: (text: string) => void;
};

/** The answers that the department keeps: a chosen one is written below the text, after an empty line. */
export function SavedAnswers({ saved, before, fill = (text) => text, write }: Props) {
  return (
    <Select
      label="Gotowa odpowiedź"
      name="gotowa-odpowiedz"
      optional
      value=""
      onChange={({ target }) => {
        const found = saved.find(({ id }) => String(id) === target.value);
        const text = before().trimEnd();
        if (found) write(`${text}${text === '' ? '' : '\n\n'}${fill(found.text)}`);
      }}
    >
      <Options
        choices={[['', 'Wstaw gotowy tekst'], ...saved.map(({ id, title }) => [id, title] as const)]}
      />
    </Select>
  );
}
