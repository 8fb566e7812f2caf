import { classLabel } from '#shared/modules/dossiers/classes'
import type { Loose, LooseContent } from '#shared/modules/dossiers/loose'
import { dateText, readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import type { PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { classTyped } from './ClassField'

/** A loose material as it is typed. */
export type LooseDraft = {
  personId: PersonId | null
  name: string
  title: string
  classLabel: string
  formed: string
  copies: number | null
  pages: number | null
  fromUnit: string
  handedOn: string
  handedBy: string
  receivedBy: string
  remark: string
}

/** What comes in one delivery has the same sender: the next one keeps it. */
export function freshLoose(receivedBy: string, before?: LooseDraft): LooseDraft {
  return {
    personId: null,
    name: '',
    title: '',
    classLabel: '',
    formed: '',
    copies: 1,
    pages: null,
    fromUnit: before?.fromUnit ?? '',
    handedOn: before?.handedOn ?? todayPartial(new Date()),
    handedBy: before?.handedBy ?? '',
    receivedBy: before?.receivedBy ?? receivedBy,
    remark: '',
  }
}

export function draftOf(row: Loose): LooseDraft {
  const { personId, name, title, copies, pages, fromUnit, handedOn, handedBy, receivedBy, remark } = row
  return {
    personId,
    name,
    title,
    copies,
    pages,
    fromUnit,
    handedOn,
    handedBy,
    receivedBy,
    remark,
    classLabel: row.classCode === null ? '' : classLabel(row.classCode),
    formed: dateText(row),
  }
}

/** What was typed as a loose material; null while something of it cannot be read. */
export function contentOf(draft: LooseDraft): LooseContent | null {
  const { classLabel: label, formed, copies, ...rest } = draft
  const date = readMaterialDate(formed)
  const classCode = classTyped(label)
  const unread = date === null || copies === null || (label.trim() !== '' && classCode === null)
  if (unread || draft.name.trim() === '' || draft.title.trim() === '') return null
  return { ...rest, ...date, classCode, copies }
}
