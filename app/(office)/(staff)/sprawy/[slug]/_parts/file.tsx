import { FileContents } from './file-contents';
import { FilePlace } from './file-place';
import type { PartProps } from './part';

/** Akta: where the case stands in the spis spraw, and what stands in its file. */
export async function FilePart({ ctx, of }: PartProps) {
  return (
    <>
      <FilePlace ctx={ctx} of={of} />
      <div className="mt-5">
        <FileContents ctx={ctx} of={of} />
      </div>
    </>
  );
}
