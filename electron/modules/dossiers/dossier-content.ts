import { refuse } from '#shared/ipc/reply'
import type { DossierContent } from '#shared/modules/dossiers/dossier'
import { numberKey } from '#shared/modules/dossiers/rules-catalogue'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate } from '#shared/values/partial-date'

/** The content with its date in the one spelling; refuses what is no date. */
export function soundDossier(content: DossierContent): DossierContent {
  if (content.receivedOn === '') return content
  const receivedOn = parsePartialDate(content.receivedOn)
  if (receivedOn) return { ...content, receivedOn }
  throw refuse('invalid-input', `“接收日期”应为年月日，如 2026.10.18。现为${content.receivedOn}。`, {
    field: 'content.receivedOn',
    remedy: '只知道年月的写年月，不知道的留空。',
  })
}

export function dossierColumns({ receivedOn, receivedFrom, ...content }: DossierContent) {
  return {
    number: content.number,
    number_key: numberKey(content.number),
    originals: content.originals,
    duplicates: content.duplicates,
    cabinet: content.cabinet,
    shelf: content.shelf,
    note: content.note,
    received_on: receivedOn,
    received_from: receivedFrom,
  }
}

const LABELS = {
  number: '档案编号',
  originals: '正本（卷）',
  duplicates: '副本（卷）',
  cabinet: '柜',
  shelf: '层',
  receivedOn: '接收日期',
  receivedFrom: '来档单位',
  note: '备注',
} as const satisfies Record<keyof DossierContent, string>

/** The fields that differ, as the audit trail has them. */
export function dossierChanges(before: DossierContent, after: DossierContent): FieldChange[] {
  return Object.entries(LABELS).flatMap(([key, field]) => {
    const [was, is] = [before, after].map((it) => String(it[key as keyof DossierContent]))
    return was === is ? [] : [{ field, before: was ?? '', after: is ?? '' }]
  })
}
