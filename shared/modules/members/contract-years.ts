import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { IdText } from '../../values/id'
import { SubjectKind } from '../../values/subject'
import { EDIT, READ } from './contract-base'

const Count = z.number().int().min(0, '人数不能小于 0。').max(100_000, '人数太大，核对后改正。').nullable()

/** The yearly statistics of a village: members at the end of the year, admitted in it; null where nothing is known. */
export const AdmissionYear = z.object({
  id: IdText,
  year: z.number().int().min(1949).max(2200),
  members: Count,
  admitted: Count,
})
export type AdmissionYear = z.infer<typeof AdmissionYear>

/** 历年发展党员数: what the yearly statistics say of years before cases are kept here. */
export const years = {
  /** Of these villages from a year on, in the order asked. */
  admissionYears: query({
    ...READ,
    input: z.object({
      kind: SubjectKind,
      ids: z.array(IdText).min(1).max(500),
      from: AdmissionYear.shape.year,
    }),
    output: z.array(
      z.object({ id: IdText, name: z.string(), unitName: z.string(), years: z.array(AdmissionYear) }),
    ),
  }),
  /** Keeps these years as they are given; a year of which nothing is known is taken out. */
  saveAdmissionYears: command({
    ...EDIT,
    topics: ['members', 'steps'],
    audit: { action: '补录历年发展党员数' },
    input: z.object({ kind: SubjectKind, years: z.array(AdmissionYear).min(1).max(5000) }),
    output: z.object({ villages: z.number().int() }),
  }),
}
