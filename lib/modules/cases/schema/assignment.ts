export const ASSIGNMENT_KINDS = ['LEADING', 'COOPERATING'] as const;
