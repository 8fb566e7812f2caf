import { describe, expect, test } from 'vitest'
import { makeCounty } from '#electron/modules/people/demonstration/county'
import { OrganizationContent } from '#shared/modules/organizations/schema'
import { OrganizationId } from '#shared/values/id'
import levels from '../../../../../shared/codes/zb03-org-level.json'
import categories from '../../../../../shared/codes/zb04-org-category.json'
import affiliations from '../../../../../shared/codes/zb87-subordination.json'

const county = makeCounty({ cadres: 3000 })
const roles = (is: string) => county.units.filter((unit) => unit.role.is === is)
const names = (codes: { items: { name: string }[] }) => new Set(['', ...codes.items.map((it) => it.name)])

describe('the demonstration county', { timeout: 30_000 }, () => {
  test('has 20 towns, 300 villages and communities, 60 departments and says that it is one', () => {
    expect(roles('town')).toHaveLength(20)
    expect(roles('village')).toHaveLength(300)
    expect(roles('department')).toHaveLength(60)
    expect(county.units[0]?.name).toBe('云泽县（演示）')
    expect(county.cadres).toBe(3000)
  })

  test('names its units by the schema and the national code tables', () => {
    for (const unit of county.units) {
      expect(OrganizationContent.safeParse(unit).success).toBe(true)
      expect(OrganizationId.safeParse(unit.id).success).toBe(true)
    }
    const strange = county.units.filter(
      (unit) =>
        !names(levels).has(unit.level) ||
        !names(categories).has(unit.category) ||
        !names(affiliations).has(unit.affiliation),
    )
    expect(strange.map((unit) => unit.name)).toEqual([])
  })

  test('gives every unit its own id, code and name, after its parent, siblings numbered from 0', () => {
    const seen = new Set<string | null>([null])
    const places = new Map<string | null, number>()
    for (const unit of county.units) {
      expect(seen.has(unit.parentId)).toBe(true)
      seen.add(unit.id)
      expect(unit.position).toBe(places.get(unit.parentId) ?? 0)
      places.set(unit.parentId, unit.position + 1)
    }
    for (const column of ['id', 'code', 'name'] as const)
      expect(new Set(county.units.map((unit) => unit[column])).size).toBe(county.units.length)
  })

  test('seats people in real units, leaders before staff', () => {
    const units = new Map<string, (typeof county.units)[number]>(county.units.map((it) => [it.id, it]))
    const town = roles('town')[3]
    const team = [...county.people()].filter((it) => it.content.organizationId === town?.id)
    expect(town?.name).toBe('云泽县青石镇')
    expect(team.map((it) => it.content.posts[0]?.title).slice(0, 3)).toEqual([
      '党委书记',
      '党委副书记、镇长',
      '人大主席',
    ])
    expect(team.map((it) => it.position)).toEqual(team.map((_, index) => index))
    for (const { content } of county.people())
      for (const post of content.posts)
        if (post.organizationId) expect(units.has(post.organizationId)).toBe(true)
  })

  test.each([1, 12, 700])('can be as small as %i people', (cadres) => {
    const small = makeCounty({ cadres })
    expect([...small.people()]).toHaveLength(cadres)
  })

  test('reaches 100,000 people without making one before it is asked for', () => {
    const large = makeCounty({ cadres: 100_000 })
    expect(large.cadres).toBe(100_000)
    const numbers = [0, 489, 490, 50_000, 99_999].map((at) => large.personAt(at).id)
    expect(new Set(numbers).size).toBe(5)
  })
})
