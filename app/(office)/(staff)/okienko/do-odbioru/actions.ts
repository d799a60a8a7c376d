'use server';

import { action } from '@/app/_entry/action';
import { toIssueRows } from '@/components/settlements/rows';
import { issueCollections, takeBackIssue } from '@/lib/modules/settlements/operations/issue';
import { giveBackCollection, receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { findToIssue } from '@/lib/modules/settlements/queries/collections';
import {
  findCollectionsSchema,
  giveBackSchema,
  issueCollectionsSchema,
  receiveCollectionsSchema,
  takeBackIssueSchema,
} from '@/lib/modules/settlements/schema';

export const receiveAction = action(receiveCollectionsSchema, receiveCollections);
export const issueAction = action(issueCollectionsSchema, issueCollections);
export const takeBackIssueAction = action(takeBackIssueSchema, takeBackIssue);
export const giveBackAction = action(giveBackSchema, giveBackCollection);
/** Searches by a posted text, which is usually a person's name and so never stands in an address. */
export const findToIssueAction = action(findCollectionsSchema, async (ctx, { q }) =>
  toIssueRows(await findToIssue(ctx, q), ctx),
);
