import type { Organization } from '#shared/modules/organizations/schema'

/** How a list names units, where a column has no room for what official papers write. */
export type ShortNames = {
  /** A unit by its id: 青石镇, 县交通运输局办公室; '' when it is not on record. */
  unitOf(id: string | null): string
  /** A unit's name as a text has it; a name not on record only loses the county's own. */
  unit(name: string): string
  /** 现任职务, unit by unit: 县政府党组成员、副县长，县公安局党委书记. */
  post(words: string): string
}

type Unit = Pick<Organization, 'id' | 'parentId' | 'kind' | 'name' | 'shortName'>

const PLACE_ENDS = '县市区旗'

/** Short names from the units on record: each unit's 简称, after that of the unit it is a part of. */
export function shortNames(units: readonly Unit[]): ShortNames {
  const byId = new Map<string, Unit>(units.map((it) => [it.id, it]))
  const place = ownPlace(units)
  const labels = new Map<string, string>()
  const unitOf = (id: string | null): string => {
    const unit = byId.get(id ?? '')
    if (!unit) return ''
    const known = labels.get(unit.id)
    if (known !== undefined) return known
    const own = unit.shortName || withoutPlace(unit.name, place)
    labels.set(unit.id, own)
    const above = byId.get(unit.parentId ?? '')
    const whole = above && above.kind !== 'group' ? unitOf(above.id) : ''
    const label = own.startsWith(whole) ? own : whole + own
    labels.set(unit.id, label)
    return label
  }
  const named = units.filter((it) => it.kind !== 'group')
  const ids = new Map(named.map((it) => [it.name, it.id]))
  const lengths = [...new Set(named.map((it) => it.name.length))].sort((a, b) => b - a)
  const part = (words: string): string => {
    for (const length of lengths) {
      const id = length <= words.length ? ids.get(words.slice(0, length)) : undefined
      if (id !== undefined) return unitOf(id) + words.slice(length)
    }
    return withoutPlace(words, place)
  }
  return { unitOf, unit: part, post: (words) => words.split('，').map(part).join('，') }
}

/** 云泽县, as the units' names show it: what their 简称 leaves out before its first character. '' where none does. */
function ownPlace(units: readonly Unit[]): string {
  const counts = new Map<string, number>()
  for (const { name, shortName } of units) {
    const rest = shortName.slice(1)
    if (rest === '' || !PLACE_ENDS.includes(shortName.charAt(0)) || !name.endsWith(shortName)) continue
    const place = name.slice(0, -rest.length)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** 中共云泽县委常委 → 县委常委, 云泽县妇联主席 → 县妇联主席. */
function withoutPlace(words: string, place: string): string {
  if (place === '') return words
  for (const head of [`中共${place}`, place])
    if (words.startsWith(head)) return place.slice(-1) + words.slice(head.length)
  return words
}
