import { FileContents } from './file-contents';
import { FilePlace } from './file-place';
import type { PartProps } from './part';

/** Akta: the place of the case in the spis spraw, and the contents of its file. */
export async function FilePart({ ctx, record, step }: PartProps) {
  return (
    <>
      <FilePlace ctx={ctx} record={record} step={step} />
      <div className="mt-5">
        <FileContents ctx={ctx} record={record} />
      </div>
    </>
  );
}
