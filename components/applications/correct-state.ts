import type { ActFormState } from '@/components/layout/form/use-act-form';
import type { Failure } from '@/lib/core/action-result';
import type { CorrectInput, CorrectionPreview } from '@/lib/modules/applications/schema/correction';

export type CorrectValues = Omit<CorrectInput, 'slug' | 'cardVersionId'> & { cardVersionId: number | null };
export type CorrectFormState = ActFormState<CorrectValues, CorrectInput>;

/** The effect of the typed values; without an effect, the failure that says why, or nothing while it is not known. */
export type ShownPreview = { effect: CorrectionPreview | null; failure: Failure | null };
