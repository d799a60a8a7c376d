import { FileContents } from './file-contents';
import { FilePlace } from './file-place';
import type { PartProps } from './part';

/** Akta: where the case stands in the spis spraw, and what stands in its file. */
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
