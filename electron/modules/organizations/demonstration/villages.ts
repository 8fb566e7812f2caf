import { newId } from '#electron/platform/database/id'
import type { Author } from '#electron/platform/vault/demonstration-stage'
import type { CountyPlace } from './county.repository'
import { keptBy } from './kept'

const VILLAGE = '城乡社区社会组织'
const INCOME_TARGET = 50_000
const PREMISES_TARGET = 300
const TEN_THOUSAND = 10_000

/** Every village of the unit tree with marks, and figures of this year and the one before. */
export function villageRows(places: readonly CountyPlace[], author: Author) {
  const towns = new Map(places.filter((it) => ['town', 'street'].includes(it.role)).map((it) => [it.id, it]))
  const found = places.filter((it) => it.category === VILLAGE && towns.has(it.parent_id ?? ''))
  const villages = found.map((unit, at) => ({
    id: newId(author.now.getTime()),
    ...keptBy(author),
    kind: unit.short_name.endsWith('社区') ? ('community' as const) : ('village' as const),
    name: unit.short_name,
    code: '',
    town_id: unit.parent_id ?? '',
    position: at,
    households: 180 + ((at * 37) % 620),
    population: 700 + ((at * 131) % 2400),
    content: JSON.stringify({ unitId: unit.id }),
  }))
  const year = author.now.getUTCFullYear()
  const rows = villages.map((it, at) => ({ ...it, at }))
  return {
    villages,
    traits: rows.flatMap(({ id, at, kind }) => marksOf(id, at, kind, year)),
    years: rows.flatMap(({ id, at, kind }) =>
      [year - 1, year].map((of) => figuresOf(id, at, kind, of, year)),
    ),
    funds: rows.flatMap(({ id, at, kind }) => fundsOf(id, at, kind, year)),
  }
}

function marksOf(id: string, at: number, kind: string, year: number) {
  const mark = (trait: string, from: string) => ({
    village_id: id,
    trait,
    from_on: from,
    to_on: '',
    source: `云组〔${year}〕${5 + (at % 9)}号`,
  })
  return [
    ...(at % 19 === 4 ? [mark('weak', `${year}-03-10`)] : []),
    ...(at % 13 === 6 && kind === 'village' ? [mark('poor', `${year - 4}-01-01`)] : []),
    ...(at % 23 === 8 ? [mark('key', `${year}-01-15`)] : []),
    ...(at % 29 === 3 ? [mark('backward', `${year}-01-15`)] : []),
  ]
}

function figuresOf(id: string, at: number, kind: string, of: number, year: number) {
  const grown = of === year ? 1 : 0.9
  const income = Math.round((32_000 + ((at * 7919) % 190_000)) * grown)
  return {
    village_id: id,
    year: of,
    income: at % 31 === 5 ? null : income,
    income_target: INCOME_TARGET,
    premises: kind === 'community' ? 300 + ((at * 53) % 400) : 160 + ((at * 41) % 420),
    premises_target: PREMISES_TARGET,
    stars: 5 + ((at * 5 + 1) % 6),
    workers: 1 + (at % 2),
    note: '',
  }
}

function fundsOf(id: string, at: number, kind: string, year: number) {
  const whole = kind === 'community' ? 32 : 40
  const fund = (position: number, source: string, amount: number) => ({
    village_id: id,
    year,
    position,
    kind: 'fund' as const,
    source,
    name: '',
    amount: amount * TEN_THOUSAND,
    done_on: '',
  })
  const upper = Math.round(whole * 0.55) + (at % 3)
  const own = Math.round(whole * 0.34) - (at % 3)
  return [fund(0, '上级补助', upper), fund(1, '财政投入', own), fund(2, '党费补充', whole - upper - own)]
}
