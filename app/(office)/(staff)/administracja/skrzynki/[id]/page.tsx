import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MailboxForm } from '@/components/mail/mailbox-form';
import { paths } from '@/lib/core/paths';
import { canKeepMailboxes } from '@/lib/modules/mail/policy';
import { getMailbox } from '@/lib/modules/mail/queries/mailboxes';
import type { MailboxInput } from '@/lib/modules/mail/schema/mailbox';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { recordId } from '../../record-id';
import { saveMailboxAction, tryMailboxAction } from '../actions';

export const metadata: Metadata = { title: 'Skrzynka e-mailowa' };

export default async function MailboxPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireCtx();
  if (!canKeepMailboxes(ctx.actor)) notFound();
  const id = recordId((await params).id);
  const mailbox = id === null ? null : await found(getMailbox(ctx, id));
  const departments = (await listDepartments(ctx)).map((each) => ({ id: each.id, name: each.name }));
  const blank: MailboxInput = {
    id: null,
    version: 1,
    name: '',
    address: '',
    departmentId: 0,
    purpose: 'GENERAL',
    acknowledges: true,
    isActive: true,
    imapHost: '',
    imapPort: '993',
    imapSecurity: 'TLS',
    imapUser: '',
    imapPassword: '',
    smtpHost: '',
    smtpPort: '587',
    smtpSecurity: 'STARTTLS',
    smtpUser: '',
    smtpPassword: '',
  };
  const title = mailbox?.name ?? 'Nowa skrzynka';
  const crumbs = [
    { label: 'Administracja', href: paths.administration() },
    { label: 'Skrzynki e-mailowe', href: paths.mailboxes() },
    { label: title },
  ];
  return (
    <>
      <PageHead title={title} crumbs={crumbs} />
      <MailboxForm
        record={mailbox ?? blank}
        departments={departments}
        save={saveMailboxAction}
        tryOut={tryMailboxAction}
      />
    </>
  );
}
