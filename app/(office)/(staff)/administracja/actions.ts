'use server';

import { action } from '@/app/_entry/action';
import { saveTerms } from '@/lib/modules/cases/operations/clocks/save-terms';
import { previewOfficeTerms } from '@/lib/modules/cases/queries/clocks/preview-office-terms';
import { confirmYear } from '@/lib/modules/deadlines/operations';
import { checkYearSchema, previewTermsSchema, saveTermsSchema } from '@/lib/modules/deadlines/schema';
import { moveCards } from '@/lib/modules/procedure-cards/operations';
import { moveCardsSchema } from '@/lib/modules/procedure-cards/schema';
import { endSessionsOf } from '@/lib/modules/staff/operations/end-sessions';
import { resetPassword } from '@/lib/modules/staff/operations/password';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { saveOffice } from '@/lib/modules/staff/operations/save-office';
import { saveServicePoint } from '@/lib/modules/staff/operations/save-service-point';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { removeSecondFactorOf } from '@/lib/modules/staff/operations/second-factor';
import {
  departmentSchema,
  idSchema,
  officeSchema,
  servicePointSchema,
  staffMemberSchema,
} from '@/lib/modules/staff/schema';

export const saveDepartmentAction = action(departmentSchema, saveDepartment);

export const moveCardsAction = action(moveCardsSchema, moveCards);

export const saveServicePointAction = action(servicePointSchema, saveServicePoint);

export const saveStaffMemberAction = action(staffMemberSchema, saveStaffMember);

export const saveOfficeAction = action(officeSchema, async (ctx, input) => {
  await saveOffice(ctx, input);
  return null;
});

export const resetPasswordAction = action(idSchema, (ctx, { id }) => resetPassword(ctx, id));

export const removeSecondFactorAction = action(idSchema, async (ctx, { id }) => {
  await removeSecondFactorOf(ctx, id);
  return null;
});

export const endSessionsOfAction = action(idSchema, (ctx, { id }) => endSessionsOf(ctx, id));

export const previewTermsAction = action(previewTermsSchema, previewOfficeTerms);

export const saveTermsAction = action(saveTermsSchema, saveTerms);

export const confirmYearAction = action(checkYearSchema, async (ctx, input) => {
  await confirmYear(ctx, input);
  return null;
});
