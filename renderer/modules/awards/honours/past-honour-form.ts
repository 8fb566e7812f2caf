import type { Honour, PastHonour } from '#shared/modules/awards/honour'

/** A past award as its form holds it: numbers as they are typed. */
export type PastDraft = Omit<PastHonour, 'year' | 'no'> & { year: string; no: string; personName: string }

const BLANK: PastDraft = {
  programmeTitle: '',
  cycleTitle: '',
  no: '',
  year: '',
  categoryLabel: '',
  subject: 'person',
  name: '',
  unitName: '',
  personId: null,
  organizationId: null,
  awardedOn: '',
  document: '',
  certificateNo: '',
  termFrom: '',
  termTo: '',
  identityNumber: '',
  personName: '',
}

/** The identity number stays on the records' side: the form begins without it. */
export function draftOf(honour: Honour | null): PastDraft {
  if (!honour) return BLANK
  const { programmeTitle, cycleTitle, no, year, categoryLabel, subject, name, unitName, ...rest } = honour
  const { personId, organizationId, awardedOn, document, certificateNo, termFrom, termTo } = rest
  return {
    programmeTitle,
    cycleTitle,
    no: no > 0 ? String(no) : '',
    year: String(year),
    categoryLabel,
    subject,
    name,
    unitName,
    personId,
    organizationId,
    awardedOn,
    document,
    certificateNo,
    termFrom,
    termTo,
    identityNumber: '',
    personName: personId === null ? '' : name,
  }
}

export function contentOf({ personName: _, year, no, ...rest }: PastDraft): PastHonour {
  return { ...rest, year: Number(year), no: Number(no) }
}

export function isNumber(typed: string): boolean {
  return /^\d*$/.test(typed)
}

/** Whether the form can be sent; the records side says the rest. */
export function isComplete({ name, programmeTitle, categoryLabel, year, no }: PastDraft): boolean {
  return (
    [name, programmeTitle, categoryLabel].every((it) => it.trim() !== '') &&
    /^\d{4}$/.test(year) &&
    isNumber(no)
  )
}
