export const NOTE_KINDS = ['ANNOTATION', 'VISIT', 'PHONE_CALL'] as const;
