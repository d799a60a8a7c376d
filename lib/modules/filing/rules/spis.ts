import { formatDigits } from '@/lib/core/date-text';
import type { RegisterRecord, SpisLine } from '../schema/register';

/** Lines of one print: about one second of work, and fifty pages. */
export const PRINTED_LINES = 1_000;

/** The columns of a spis spraw (instrukcja kancelaryjna), with their widths in a spreadsheet. */
export const SPIS_COLUMNS = [
  { name: 'Lp.', width: 6 },
  { name: 'Znak sprawy', width: 22 },
  { name: 'Tytuł', width: 50 },
  { name: 'Od kogo', width: 30 },
  { name: 'Data pisma', width: 12 },
  { name: 'Data wszczęcia', width: 12 },
  { name: 'Data załatwienia', width: 12 },
  { name: 'Uwagi', width: 40 },
  { name: 'Prowadzący', width: 24 },
] as const;

/** The cells of a line, in the order of the columns. */
export function spisCells(line: SpisLine): (string | number)[] {
  const { number, znak, title, letterDate, openedOn, settledOn, handler } = line;
  const day = (date: typeof settledOn) => (date ? formatDigits(date) : '');
  return [
    ...[number, znak, title, senderText(line)],
    ...[day(letterDate), day(openedOn), day(settledOn), spisRemarks(line), handler],
  ];
}

/** Od kogo: the client, and the person who acts for them. */
export const senderText = ({ client, representative }: Pick<SpisLine, 'client' | 'representative'>): string =>
  [client, representative && `pełnomocnik: ${representative}`].filter(Boolean).join(', ');

/** Uwagi: how the case was settled, and the znak that it moved to or from. */
export function spisRemarks({ remarks, movedTo, movedFrom, groupId }: SpisLine): string {
  return [
    remarks,
    groupId !== null && 'grupa wydzielona (podteczka)',
    movedFrom && `przeniesiono z ${movedFrom}`,
    movedTo && `przeniesiono do ${movedTo}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The head over the lines: year, cell, symbol, hasło, category. */
export function spisHead(register: RegisterRecord): { label: string; value: string }[] {
  const { year, cell, department, symbol, title, category, groupNumber, main } = register;
  return [
    { label: 'Rok', value: String(year) },
    { label: 'Komórka', value: `${cell}, ${department}` },
    { label: 'Symbol i hasło', value: `${symbol} ${main?.title ?? title}` },
    ...(groupNumber > 0 ? [{ label: 'Grupa', value: `${groupNumber}. ${title}` }] : []),
    { label: 'Kategoria', value: category || '–' },
  ];
}
