import { Options, Select } from '@/components/ui/inputs';

type Props = {
  saved: readonly { id: number; title: string; text: string }[];
  insert: (text: string) => void;
};

/** The answers that the department keeps: a chosen one is written into the text. */
export function SavedAnswers({ saved, insert }: Props) {
  return (
    <Select
      label="Gotowa odpowiedź"
      name="gotowa-odpowiedz"
      optional
      value=""
      onChange={({ target }) => {
        const found = saved.find(({ id }) => String(id) === target.value);
        if (found) insert(found.text);
      }}
    >
      <Options
        choices={[['', 'Wstaw gotowy tekst'], ...saved.map(({ id, title }) => [id, title] as const)]}
      />
    </Select>
  );
}
