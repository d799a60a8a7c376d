import { publicTexts } from '@/components/public/texts';
import type { Failure } from '@/lib/core/action-result';
import type { Locale } from '@/lib/core/context';
import { STATUS_ERRORS } from '@/lib/modules/status-lookup/words';
import type { StatusFormTexts, StatusProblem } from './form-state';

/** The texts of the form as plain strings, so that the browser needs no library for messages. */
export function statusFormTexts(locale: Locale): StatusFormTexts {
  const { t } = publicTexts(locale, 'status');
  return {
    number: t('number'),
    numberHint: t('numberHint'),
    code: t('code'),
    codeHint: t('codeHint'),
    check: t('check'),
    errorWord: t('errorWord'),
  };
}

/** Returns the sentences about a failed lookup. */
export function statusProblem(
  locale: Locale,
  refusal: Pick<Failure, 'code' | 'fields' | 'facts' | 'errorId'>,
): StatusProblem {
  const { t } = publicTexts(locale, 'status');
  const { code, fields = {}, facts, errorId = '' } = refusal;
  switch (code) {
    case 'invalid':
      return {
        title: t('fieldsTitle', { count: Object.keys(fields).length }),
        text: '',
        fields: {
          ...(fields.number && { numer: t(fields.number === 'required' ? 'numberMissing' : 'numberShape') }),
          ...(fields.code && { kod: t(fields.code === 'required' ? 'codeMissing' : 'codeShape') }),
        },
      };
    case 'status-not-found':
      return { title: t('notFoundTitle'), text: t(STATUS_ERRORS[code]), fields: {} };
    case 'too-many-attempts':
      return {
        title: t('tooManyTitle'),
        text: t(STATUS_ERRORS[code], { minutes: facts?.minutes ?? 1 }),
        fields: {},
      };
    default:
      return { title: t('failedTitle'), text: t('failedText', { errorId }), fields: {} };
  }
}
