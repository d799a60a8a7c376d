import { cache } from 'react';
import type { PlainDate } from '@/lib/core/plain-date';
import { officeTerms } from '@/lib/modules/deadlines/queries';
import {
  type Address,
  answerQuestion,
  questionAddress,
  readQuestion,
} from '@/lib/modules/deadlines/rules/term-question';

/** The office's calendar and choices, read once for both the title and the page. */
const termsNow = cache(() => officeTerms());

/** The question in an address of the calculator, and its answer when the question is complete. */
export async function askedTerm(address: Address, today: PlainDate) {
  const read = readQuestion(address, today);
  const { question } = read;
  return {
    read,
    answered: question && {
      query: questionAddress(question),
      answer: answerQuestion(question, today, await termsNow()),
    },
  };
}

/** The query of the address as text, for comparing and for keeping. */
export function queryOf(address: Address): string {
  const pairs = Object.entries(address).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return `${new URLSearchParams(pairs)}`;
}
