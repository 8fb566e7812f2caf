import type { AdmissionYear } from '#shared/modules/members/contract-years'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { OutputOf } from '../../../app/queries'
import type { EditColumn } from '../../../components'
import { text } from './admissions.text'

type Known = OutputOf<'members.admissionYears'>[number]

/** A village's statistics as they are being typed: the members of the last year, the admitted of each year. */
export type TypedVillage = Known & { members: string; admitted: string[] }

const MOST = 100_000

export function typedVillage(village: Known, years: readonly number[]): TypedVillage {
  return {
    ...village,
    members: words(ofYear(village, years.at(-1))?.members),
    admitted: years.map((it) => words(ofYear(village, it)?.admitted)),
  }
}

const ofYear = ({ years }: Known, year: number | undefined) => years.find((it) => it.year === year)
const words = (count: number | null | undefined) => (count == null ? '' : String(count))

/** What is to be kept of a row; a cell left empty says that nothing is known. Members of earlier years stay as they are. */
export function keptYears(row: TypedVillage, years: readonly number[]): AdmissionYear[] {
  return years.map((year, at) => ({
    id: row.id,
    year,
    members: year === years.at(-1) ? wholeNumber(row.members, MOST) : (ofYear(row, year)?.members ?? null),
    admitted: wholeNumber(row.admitted[at] ?? '', MOST),
  }))
}

/** Whether a cell of the row has something in it that is no number of people. */
export function wrongCount({ members, admitted }: TypedVillage): boolean {
  return [members, ...admitted].some((it) => it.trim() !== '' && wholeNumber(it, MOST) === null)
}

export function villageYearColumns(years: readonly number[]): readonly EditColumn<TypedVillage>[] {
  const { villageColumns: titles } = text
  const fixed = (row: TypedVillage) => row
  return [
    { key: 'town', title: titles.town, width: 120, value: (it) => it.unitName, set: fixed, readOnly: true },
    { key: 'name', title: titles.name, value: (it) => it.name, set: fixed, readOnly: true },
    {
      key: 'members',
      title: text.yearMembers(years.at(-1) ?? 0),
      width: 104,
      align: 'right',
      value: (it) => it.members,
      set: (it, members) => ({ ...it, members }),
      limit: 6,
    },
    ...years.map(
      (year, at): EditColumn<TypedVillage> => ({
        key: String(year),
        title: text.yearAdmitted(year),
        width: 96,
        align: 'right',
        value: (it) => it.admitted[at] ?? '',
        set: (it, typed) => ({ ...it, admitted: it.admitted.with(at, typed) }),
        limit: 6,
      }),
    ),
  ]
}
