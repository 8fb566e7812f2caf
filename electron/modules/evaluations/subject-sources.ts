import { loadUnits, peopleRows } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import type { SubjectKind } from '#shared/modules/evaluations/scheme'
import type { OrganizationId, PersonId } from '#shared/values/id'

/** What the records say of a subject. */
export type Source = Pick<RoundSubject, 'kind' | 'personId' | 'organizationId' | 'name' | 'post' | 'unitName'>

type Units = Awaited<ReturnType<typeof loadUnits>>
type Unit = Units['all'][number]

/** Subjects of this kind as the records have them now, by the id of the person or unit; removed ones are absent. */
export async function sourcesOf(
  trx: Trx,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, Source>> {
  const units = await loadUnits(trx)
  if (kind === 'person') return personSources(trx, ids, units)
  return new Map(
    ids.flatMap((id) => {
      const unit = units.find(id)
      return unit ? [[id, organizationSource(kind, unit, units)] as const] : []
    }),
  )
}

async function personSources(trx: Trx, ids: readonly string[], units: Units): Promise<Map<string, Source>> {
  const rows = await peopleRows(trx, ids, units)
  return new Map(
    rows
      .filter((row) => row.removedAt === null)
      .map((row) => {
        const unit = wholeUnit(units, row.organizationId)
        const source: Source = {
          kind: 'person',
          personId: row.id as PersonId,
          organizationId: (unit?.id ?? null) as OrganizationId | null,
          name: row.name,
          post: row.post,
          unitName: unit ? nameOf(unit) : '',
        }
        return [row.id, source]
      }),
  )
}

function organizationSource(kind: Exclude<SubjectKind, 'person'>, unit: Unit, units: Units): Source {
  const above = units.find(unit.parentId)
  return {
    kind,
    personId: null,
    organizationId: unit.id as OrganizationId,
    name: kind === 'team' ? `${nameOf(unit)}领导班子` : nameOf(unit),
    post: '',
    unitName: kind === 'team' ? nameOf(unit) : above ? nameOf(above) : '',
  }
}

/** The unit itself, or the nearest one above that is no inner division. */
function wholeUnit(units: Units, id: string | null): Unit | undefined {
  let unit = units.find(id)
  while (unit?.kind === 'division' && unit.parentId !== null) unit = units.find(unit.parentId)
  return unit
}

function nameOf(unit: Unit): string {
  return unit.shortName || unit.name
}
