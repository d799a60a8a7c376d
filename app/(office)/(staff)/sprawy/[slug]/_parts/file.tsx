import { FileContents } from './file-contents';
import type { PartProps } from './part';

/** Akta: what stands in the file of the case. */
export async function FilePart({ ctx, of }: PartProps) {
  return <FileContents ctx={ctx} of={of} />;
}
