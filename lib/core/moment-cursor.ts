/** The place after which a page of a list by time begins. */
export type MomentCursor = { at: Date; id: number };

/** Writes a cursor into an address: "1764000000000.17". */
export const momentCursorText = ({ at, id }: MomentCursor): string => `${at.getTime()}.${id}`;

/** Reads a cursor from an address; undefined when it is none. */
export function readMomentCursor(text: string | string[] | undefined): MomentCursor | undefined {
  const [, at, id] = /^(\d{1,14})\.(\d{1,9})$/.exec(String(text ?? '')) ?? [];
  return id === undefined ? undefined : { at: new Date(Number(at)), id: Number(id) };
}
