import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { text } from '../../cases/schema/typed';
import type { LetterKind } from './letter';

const id = z.int32().positive();
const source = z.string().min(1, code('required')).max(60_000, code('too-long'));
/** The number of the version that the editor began from. */
const basedOn = z.int32().positive();

/** The invented letter of a preview: the fullest or the barest. */
export const SAMPLES = ['FULL', 'BAREST'] as const;
export type Sample = (typeof SAMPLES)[number];

export const previewTemplateSchema = z.object({ templateId: id, source, sample: z.enum(SAMPLES) });

export const publishTemplateSchema = z.object({
  templateId: id,
  source,
  basedOn,
  note: text(500).min(3, code('template-note-missing')),
});

export const restoreTemplateSchema = z.object({ templateId: id, number: basedOn, basedOn });

export type PreviewTemplateInput = z.output<typeof previewTemplateSchema>;
export type PublishTemplateInput = z.output<typeof publishTemplateSchema>;
export type RestoreTemplateInput = z.output<typeof restoreTemplateSchema>;

/** The failure of a version to set a letter; `message` is empty where it might quote a letter. */
export type VersionFailure = {
  times: number;
  lastAt: Date;
  /** The version fails with any data, so it comes last. */
  always: boolean;
  kind: string;
  file: string;
  line: number | null;
  column: number | null;
  message: string;
};

export type TemplateVersionItem = {
  number: number;
  savedAt: Date;
  /** Null: the version came with the program. */
  savedBy: string | null;
  note: string;
  failure: VersionFailure | null;
};

/** A template in the list: its latest version, and the number of the version that sets letters now. */
export type TemplateItem = {
  id: number;
  kind: LetterKind;
  latest: TemplateVersionItem;
  inForce: number;
};

export type TemplateView = Omit<TemplateItem, 'latest'> & {
  /** The latest first. */
  versions: TemplateVersionItem[];
  source: string;
};
