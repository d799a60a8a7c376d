import { Course } from '@/components/cases/course';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import type { PartProps } from './part';

/** Przebieg: what happened, what goes on and what is to come. */
export async function CoursePart({ ctx, of }: PartProps) {
  return <Course of={of} entries={await courseOfCase(ctx, of.id)} />;
}
