'use server';

import { action } from '@/app/_entry/action';
import { endAnswer, restoreAnswer, saveAnswer } from '@/lib/modules/mail/operations/saved-answers';
import { endAnswerSchema, restoreAnswerSchema, saveAnswerSchema } from '@/lib/modules/mail/schema/acts';

export const saveAnswerAction = action(saveAnswerSchema, saveAnswer);
export const endAnswerAction = action(endAnswerSchema, endAnswer);
export const restoreAnswerAction = action(restoreAnswerSchema, restoreAnswer);
