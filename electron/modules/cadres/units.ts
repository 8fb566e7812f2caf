import { categoryGroup } from '#shared/modules/cadres/rules-structure'

type Row = { id: string; name: string; shortName: string; kind: string; category: string; path: string }

/** The units as structure counts them: an inner division belongs to the unit it stands under. */
export type CadreUnits = {
  /** The unit itself or the nearest one above that is no inner division. */
  unitOf(id: string): { id: string; name: string } | undefined
  /** 单位类别 of that unit, or of the nearest above that has one. */
  categoryOf(id: string): string
  /** Ids of the unit and of everything below it. */
  below(id: string): string[]
  /** Place in the tree; units not on record come last. */
  place(id: string | null): number
  name(id: string | null): string
}

export function cadreUnitsOf(rows: readonly Row[]): CadreUnits {
  const byId = new Map(rows.map((row, place) => [row.id, { ...row, place }]))
  const chain = (id: string) =>
    (byId.get(id)?.path ?? '')
      .split('/')
      .flatMap((part) => byId.get(part) ?? [])
      .reverse()
  return {
    unitOf: (id) => chain(id).find((it) => it.kind !== 'division'),
    categoryOf: (id) => categoryGroup(chain(id).find((it) => it.category !== '')?.category ?? ''),
    below: (id) => {
      const path = byId.get(id)?.path
      return path === undefined ? [] : rows.filter((it) => it.path.startsWith(path)).map((it) => it.id)
    },
    place: (id) => (id === null ? undefined : byId.get(id)?.place) ?? rows.length,
    name: (id) => (id === null ? '' : (byId.get(id)?.name ?? '')),
  }
}
