import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Honour, PastHonour } from '#shared/modules/awards/honour'
import { normalizeIdentityNumber, readIdentityNumber } from '#shared/values/identity-number'
import { normalizeName, plainName, strokeKey } from '#shared/values/name-order'
import { parsePartialDate, sortKey } from '#shared/values/partial-date'
import {
  findHonour,
  findProgrammeByTitle,
  type HonourRecord,
  insertHonour,
  subjectOnRecord,
  toHonour,
  updateHonours,
} from './honour.repository'
import { changedFields, noteHonour, requireHonourVersion, soundDate } from './honour-rules'

type Asked = { id: string | null; version: number; content: PastHonour }

/** Enters an award of the past, or corrects one that was entered. What a cycle gave is changed by its own steps. */
export async function keepPastHonour(context: Context, { id, version, content }: Asked): Promise<Honour> {
  const { trx, now, caller } = context
  const before = id === null ? null : await pastHonour(context, id, version)
  const columns = await columnsOf(context, content, before)
  const stamp = { changed_at: now, changed_by: caller.accountId }
  const kept = before?.id ?? newId()
  if (before) await updateHonours(trx, [kept], { ...columns, ...stamp })
  else
    await insertHonour(trx, {
      ...columns,
      ...stamp,
      id: kept,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      removed_at: null,
      cycle_id: null,
      nomination_id: null,
      category: '',
      state: 'held',
      batch_id: null,
    })
  const row = await findHonour(trx, kept)
  noteHonour(context, row, changesOf(before, row), row.version)
  return toHonour(row)
}

async function pastHonour({ trx }: Context, id: string, version: number): Promise<HonourRecord> {
  const row = await findHonour(trx, id)
  requireHonourVersion(row, version)
  if (row.cycle_id !== null)
    throw refuse('conflict', `${row.name}的获奖由“${row.cycle_title}”评出，不能按历史获奖修改。`, {
      remedy: '到那一届的“表彰”里登记决定，或撤销。',
    })
  return row
}

async function columnsOf({ trx }: Context, content: PastHonour, before: HonourRecord | null) {
  const name = content.subject === 'person' ? normalizeName(content.name) : content.name
  const identity = soundIdentity(content.identityNumber)
  const found = await subjectOnRecord(trx, content)
  if (!found)
    throw refuse('not-found', '所选的人或单位已不在册。', {
      field: content.personId === null ? 'organizationId' : 'personId',
      remedy: '重新选择，或不选。',
    })
  const number = identity.number || found.identityNumber || before?.identity_key || ''
  const terms = soundTerm(content)
  return {
    programme_id: await findProgrammeByTitle(trx, content.programmeTitle),
    programme_title: content.programmeTitle,
    cycle_title: content.cycleTitle,
    cycle_no: content.no,
    year: content.year,
    category_label: content.categoryLabel,
    subject: content.subject,
    name,
    name_key: plainName(name),
    stroke_key: strokeKey(name),
    unit_name: content.unitName,
    person_id: content.personId,
    organization_id: content.organizationId,
    identity_key: number.toUpperCase(),
    birth: identity.birth || found.birth || before?.birth || '',
    awarded_on: soundDate(content.awardedOn, { field: 'content.awardedOn', label: '表彰日期', empty: true }),
    document: content.document,
    certificate_no: content.certificateNo,
    ...terms,
  }
}

function soundTerm({ termFrom, termTo }: PastHonour) {
  const from = soundDate(termFrom, { field: 'content.termFrom', label: '管理期起', empty: true })
  const to = soundDate(termTo, { field: 'content.termTo', label: '管理期止', empty: true })
  const [first, last] = [parsePartialDate(from), parsePartialDate(to)]
  if (last && !first)
    throw refuse('invalid-input', '管理期有止没有起。', {
      field: 'content.termFrom',
      remedy: '补填起始日期。',
    })
  if (first && last && sortKey(last) < sortKey(first))
    throw refuse('invalid-input', `管理期止（${to}）早于起（${from}）。`, { field: 'content.termTo' })
  return { term_from: from, term_to: to }
}

function soundIdentity(written: string): { number: string; birth: string } {
  if (written.trim() === '') return { number: '', birth: '' }
  const read = readIdentityNumber(written)
  if (!read.ok)
    throw refuse(
      'invalid-input',
      `身份证号 ${normalizeIdentityNumber(written)} 有误（${FAULTS[read.reason]}）。`,
      {
        field: 'content.identityNumber',
        remedy: '照证件核对，或先空着。',
      },
    )
  return { number: read.number, birth: read.birth }
}

const FAULTS = {
  length: '位数不对',
  characters: '有不该有的字符',
  date: '出生日期不存在',
  check: '校验位不符',
}

function changesOf(before: HonourRecord | null, after: HonourRecord) {
  return changedFields([
    ['姓名（名称）', before?.name ?? '', after.name],
    ['单位', before?.unit_name ?? '', after.unit_name],
    ['评选', before?.programme_title ?? '', after.programme_title],
    ['届次', before?.cycle_title ?? '', after.cycle_title],
    ['年度', before ? String(before.year) : '', String(after.year)],
    ['类别', before?.category_label ?? '', after.category_label],
    ['表彰日期', before?.awarded_on ?? '', after.awarded_on],
    ['文件', before?.document ?? '', after.document],
    ['证书编号', before?.certificate_no ?? '', after.certificate_no],
    ['管理期', termWords(before), termWords(after)],
  ])
}

function termWords(row: HonourRecord | null): string {
  return !row || row.term_from === '' ? '' : `${row.term_from} 至 ${row.term_to || '长期'}`
}
