import { subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Link, LinkCell, LinkHolder, LinksContent, LinkTarget } from '#shared/modules/indicators/links'
import { VILLAGE_TRAITS, type VillageTrait } from '#shared/modules/organizations/party-words'
import type { LinkId, OrganizationId } from '#shared/values/id'
import type { Subject, SubjectKind, SubjectRef } from '#shared/values/subject'
import { type LinkRecord, linksOfHolders, linksOfTargets, type TargetRecord } from './link.repository'
import type { HolderRecord } from './link-holders.repository'

/** Labels of a system's kinds by their keys; a kind that was taken out keeps its key. */
export type TypeLabels = ReadonlyMap<string, string>

/** Records with the names of both sides, in their order. `labels`: what each system's kinds are called. */
export async function shownLinks(
  trx: Trx,
  records: readonly LinkRecord[],
  labels: ReadonlyMap<string, TypeLabels>,
): Promise<Link[]> {
  const names = await subjectNames(trx, records.flatMap(sidesOf))
  return records.map((it) => ({
    id: it.id as LinkId,
    version: it.version,
    system: it.system,
    type: it.type,
    typeLabel: labels.get(it.system)?.get(it.type) ?? it.type,
    holder: named(names, { kind: it.holder_kind as SubjectKind, id: it.holder_id }),
    target: it.target_id ? named(names, { kind: it.target_kind as SubjectKind, id: it.target_id }) : null,
    targetName: it.target_name,
    fromOn: it.from_on,
    toOn: it.to_on,
    endReason: it.end_reason,
    note: it.note,
    fields: JSON.parse(it.fields),
  }))
}

function sidesOf(it: LinkRecord): SubjectRef[] {
  const holder = { kind: it.holder_kind as SubjectKind, id: it.holder_id }
  return it.target_id ? [holder, { kind: it.target_kind as SubjectKind, id: it.target_id }] : [holder]
}

function named(names: ReadonlyMap<string, Subject>, ref: SubjectRef): Subject {
  return names.get(`${ref.kind}:${ref.id}`) ?? { ...ref, name: '（已删除）', unitId: null, unitName: '' }
}

/** Holders with the names of what they are linked to. */
export async function shownHolders(
  trx: Trx,
  { system, content, on }: { system: string; content: LinksContent; on: string },
  rows: readonly HolderRecord[],
): Promise<LinkHolder[]> {
  const links = await linksOfHolders(trx, { system, holderIds: rows.map((it) => it.id), on })
  const names = await subjectNames(trx, links.flatMap(sidesOf))
  const nameOf = (it: LinkRecord) =>
    it.target_id ? (names.get(`${it.target_kind}:${it.target_id}`)?.name ?? it.target_name) : it.target_name
  return rows.map((row) => {
    const own = links.filter((it) => it.holder_id === row.id)
    return {
      ...subjectOf(row),
      about: aboutOf(row),
      cells: content.types.map(({ key }, at): LinkCell => {
        const standing = own.filter((it) => it.type === key && (it.to_on === '' || it.to_on > on))
        return {
          type: key,
          count: row[`n${at}`] ?? 0,
          least: row[`l${at}`] ?? 0,
          most: row[`m${at}`] ?? null,
          links: standing.map((it) => ({ id: it.id as LinkId, name: nameOf(it), toOn: it.to_on })),
        }
      }),
      short: row.short,
      over: row.over,
      watches: content.watches.filter((_, at) => row[`w${at}`] === 1).map((it) => it.key),
    }
  })
}

function subjectOf(row: Pick<HolderRecord, 'kind' | 'id' | 'name' | 'unit_id' | 'unit_name'>): Subject {
  const { kind, id, name, unit_id, unit_name } = row
  return { kind, id, name, unitId: unit_id as OrganizationId | null, unitName: unit_name }
}

function aboutOf({ kind, post, traits }: HolderRecord): string {
  if (kind === 'person') return post
  const marks = traits.split(',').filter(Boolean)
  return marks.map((it) => VILLAGE_TRAITS[it as VillageTrait] ?? it).join('、')
}

/** Targets with the names of who is linked to them. */
export async function shownTargets(
  trx: Trx,
  asked: { system: string; type: string; on: string },
  rows: readonly TargetRecord[],
): Promise<LinkTarget[]> {
  const links = await linksOfTargets(trx, { ...asked, targetIds: rows.map((it) => it.id) })
  const names = await subjectNames(trx, links.flatMap(sidesOf))
  return rows.map((row) => ({
    ...subjectOf({ ...row }),
    type: asked.type,
    short: row.short,
    holders: links
      .filter((it) => it.target_id === row.id)
      .map((it) => ({
        id: it.id as LinkId,
        name: names.get(`${it.holder_kind}:${it.holder_id}`)?.name ?? '',
      })),
  }))
}
