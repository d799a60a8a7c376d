'use client';

export { StaffFailure as default } from '@/components/staff/failure';
