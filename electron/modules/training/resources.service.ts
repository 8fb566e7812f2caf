import { newId } from '#electron/platform/database/id'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import type { LecturerContent, SiteContent } from '#shared/modules/training/resources'
import { changesBetween } from '#shared/modules/training/rules-changes'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import {
  deleteSiteVisit,
  findLecturer,
  findSite,
  insertLecturer,
  insertSite,
  insertSiteVisit,
  type LecturerRecord,
  listLecturers,
  listSites,
  type SiteRecord,
  siteVisitsOf,
  updateLecturer,
  updateSite,
} from './resources.repository'
import { siteKindsOn } from './training-systems'

type Job =
  | 'sites'
  | 'saveSite'
  | 'removeSite'
  | 'siteVisits'
  | 'addSiteVisit'
  | 'removeSiteVisit'
  | 'lecturers'
  | 'saveLecturer'
  | 'removeLecturer'

/** 基地网点 and 师资: two registers of what teaching is done with. */
export const resourcesService: Pick<Handlers<typeof training>, Job> = {
  async sites({ trx, now }, { offset, limit, ...ask }) {
    const kinds = await siteKindsOn(trx, dayOf(now))
    const { rows, ...sums } = await listSites(trx, ask, { offset, limit })
    return {
      ...sums,
      rows: rows.map(({ unit_id, opened_on, ended_on, unit_name, ...it }) => ({
        ...it,
        unitId: unit_id as OrganizationId | null,
        opened: opened_on,
        ended: ended_on,
        unitName: unit_name,
        kindLabel: kinds.get(it.kind)?.label ?? it.kind,
      })),
    }
  },

  async saveSite(context, { id, version, content }) {
    const { trx, now } = context
    if (!(await siteKindsOn(trx, dayOf(now))).has(content.kind))
      throw refuse('invalid-input', '施行的制度里没有这类基地网点。', { field: 'content.kind' })
    const before = id === null ? null : standing(await findSite(trx, id), version)
    const { unitId, opened, ended, ...rest } = content
    const columns = { ...rest, unit_id: unitId, opened_on: opened, ended_on: ended }
    const kept = keptNew(context)
    if (before) await updateSite(trx, before.id, { ...columns, ...keptChanged(context, version) })
    else await insertSite(trx, { ...kept, ...columns })
    const siteId = before?.id ?? kept.id
    const changes = changesBetween(SITE_LABELS, before && siteWords(before), siteWords(columns))
    context.note({ targetKind: 'training-site', targetId: siteId, targetName: content.name, changes })
    return { id: siteId }
  },

  async removeSite(context, { id, version }) {
    const site = standing(await findSite(context.trx, id), version)
    await updateSite(context.trx, id, keptRemoved(context, version))
    noteGone(context, 'training-site', site)
    return {}
  },

  async siteVisits({ trx }, { id }) {
    const visits = await siteVisitsOf(trx, id)
    return visits.map(({ on_day, site_id: _, ...it }) => ({ ...it, on: on_day }))
  },

  async addSiteVisit(context, { id, visit: { on, ...visit } }) {
    const { name } = await findSite(context.trx, id)
    const visitId = newId()
    await insertSiteVisit(context.trx, { id: visitId, site_id: id, on_day: on, ...visit })
    const changes = [{ field: '接待', before: '', after: `${on}，${visit.visitors} ${visit.people} 人` }]
    context.note({ targetKind: 'training-site', targetId: id, targetName: name, changes })
    return { id: visitId }
  },

  async removeSiteVisit(context, { visitId }) {
    const gone = await deleteSiteVisit(context.trx, visitId)
    if (!gone) throw refuse('not-found', '找不到这次接待，可能已被删除。', { remedy: '刷新后再看。' })
    const { name } = await findSite(context.trx, gone.site_id)
    const changes = [
      { field: '接待', before: `${gone.on_day}，${gone.visitors} ${gone.people} 人`, after: '' },
    ]
    context.note({ targetKind: 'training-site', targetId: gone.site_id, targetName: name, changes })
    return {}
  },

  async lecturers({ trx }, { offset, limit, ...ask }) {
    const { rows, ...sums } = await listLecturers(trx, ask, { offset, limit })
    return {
      ...sums,
      rows: rows.map(({ person_id, unit_name, ...it }) => ({
        ...it,
        personId: person_id as PersonId | null,
        unitName: unit_name,
      })),
    }
  },

  async saveLecturer(context, { id, version, content }) {
    const { trx } = context
    const before = id === null ? null : standing(await findLecturer(trx, id), version)
    const { personId, unitName, ...rest } = content
    const columns = { ...rest, person_id: personId, unit_name: unitName }
    const kept = keptNew(context)
    if (before) await updateLecturer(trx, before.id, { ...columns, ...keptChanged(context, version) })
    else await insertLecturer(trx, { ...kept, ...columns })
    const lecturerId = before?.id ?? kept.id
    const changes = changesBetween(LECTURER_LABELS, before && lecturerWords(before), lecturerWords(columns))
    context.note({ targetKind: 'lecturer', targetId: lecturerId, targetName: content.name, changes })
    return { id: lecturerId }
  },

  async removeLecturer(context, { id, version }) {
    const lecturer = standing(await findLecturer(context.trx, id), version)
    await updateLecturer(context.trx, id, keptRemoved(context, version))
    noteGone(context, 'lecturer', lecturer)
    return {}
  },
}

/** The row as the caller knows it; refused where somebody else has changed it since. */
function standing<T extends { version: number; name: string }>(row: T, version: number): T {
  if (row.version === version) return row
  throw refuse('conflict', `“${row.name}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

function noteGone(context: Context, targetKind: string, { id, name }: { id: string; name: string }): void {
  context.note({
    targetKind,
    targetId: id,
    targetName: name,
    changes: [{ field: '名称', before: name, after: '' }],
  })
}

type SiteWords = Exclude<keyof SiteContent, 'unitId'>
const SITE_LABELS: Record<SiteWords, string> = {
  kind: '类型',
  name: '名称',
  address: '地址',
  opened: '启用日期',
  ended: '停用日期',
  note: '说明',
}

type SiteColumns = Pick<SiteRecord, 'kind' | 'name' | 'address' | 'opened_on' | 'ended_on' | 'note'>

function siteWords({
  kind,
  name,
  address,
  opened_on,
  ended_on,
  note,
}: SiteColumns): Record<SiteWords, string> {
  return { kind, name, address, opened: opened_on, ended: ended_on, note }
}

type LecturerWords = Exclude<keyof LecturerContent, 'personId'>
const LECTURER_LABELS: Record<LecturerWords, string> = {
  name: '姓名',
  unitName: '单位',
  title: '职务职称',
  level: '层级',
  field: '专长',
  note: '说明',
}

type LecturerColumns = Pick<LecturerRecord, 'name' | 'unit_name' | 'title' | 'level' | 'field' | 'note'>

function lecturerWords({
  unit_name,
  name,
  title,
  level,
  field,
  note,
}: LecturerColumns): Record<LecturerWords, string> {
  return { name, unitName: unit_name, title, level, field, note }
}
