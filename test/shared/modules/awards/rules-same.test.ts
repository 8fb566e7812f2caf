import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Identified, sameBy, sameFinder } from '#shared/modules/awards/rules'

const one = (change: Partial<Identified> = {}): Identified => ({
  subject: 'person',
  nameKey: '韩屿',
  personId: null,
  organizationId: null,
  unitName: '云泽县水利局',
  identityKey: '',
  birth: '',
  ...change,
})

describe('whether two are the same person', () => {
  it.each([
    ['one record', { personId: 'a' }, { personId: 'a', nameKey: '韩　屿' }, 'identity'],
    ['two records', { personId: 'a' }, { personId: 'b' }, null],
    ['one number', { identityKey: '990101198003051239' }, { identityKey: '990101198003051239' }, 'identity'],
    ['two numbers', { identityKey: '1' }, { identityKey: '2' }, null],
    ['one name and month of birth', { birth: '1980.03' }, { birth: '1980.03.05' }, 'likely'],
    ['two births', { birth: '1980.03' }, { birth: '1981.03' }, null],
    ['one name, births half known', { birth: '1980' }, { birth: '1980.03' }, 'name'],
    ['one name alone', {}, {}, 'name'],
    ['two names', {}, { nameKey: '温澈' }, null],
  ] as const)('%s', (_, a, b, by) => {
    expect(sameBy(one(a), one(b))).toBe(by)
    expect(sameBy(one(b), one(a))).toBe(by)
  })
})

describe('whether two are the same organization, team or work', () => {
  it('goes by record, and by name together with the unit', () => {
    const unit = (change: Partial<Identified>) => one({ subject: 'organization', ...change })
    expect(sameBy(unit({ organizationId: 'a' }), unit({ organizationId: 'a' }))).toBe('identity')
    expect(sameBy(unit({ organizationId: 'a' }), unit({ organizationId: 'b' }))).toBeNull()
    expect(sameBy(unit({ organizationId: 'a' }), unit({}))).toBe('likely')
    const work = (change: Partial<Identified>) => one({ subject: 'work', ...change })
    expect(sameBy(work({}), work({}))).toBe('identity')
    expect(sameBy(work({}), work({ unitName: '云泽县档案馆' }))).toBe('name')
    expect(sameBy(work({ organizationId: 'a' }), work({ organizationId: 'b' }))).toBeNull()
    expect(sameBy(work({}), unit({}))).toBeNull()
  })
})

it('the finder finds exactly whom comparing everybody with everybody finds', () => {
  const some = fc.record({
    subject: fc.constantFrom('person', 'organization', 'team', 'work'),
    nameKey: fc.constantFrom('甲', '乙', '丙'),
    personId: fc.constantFrom(null, 'p1', 'p2'),
    organizationId: fc.constantFrom(null, 'o1', 'o2'),
    unitName: fc.constantFrom('', '水利局'),
    identityKey: fc.constantFrom('', '1', '2'),
    birth: fc.constantFrom('', '1980', '1980.03', '1981.01'),
  }) as fc.Arbitrary<Identified>
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), some, (others, asked) => {
      const all = others.filter((it) => sameBy(asked, it) !== null)
      const found = sameFinder(others)(asked).map((it) => it.other)
      expect(new Set(found)).toEqual(new Set(all))
    }),
  )
})
