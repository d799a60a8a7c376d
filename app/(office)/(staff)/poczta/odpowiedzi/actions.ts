'use server';

import { action } from '@/app/_entry/action';
import { endAnswer, saveAnswer } from '@/lib/modules/mail/operations/saved-answers';
import { endAnswerSchema, saveAnswerSchema } from '@/lib/modules/mail/schema/acts';

export const saveAnswerAction = action(saveAnswerSchema, saveAnswer);
export const endAnswerAction = action(endAnswerSchema, endAnswer);
