import { describe, expect, test } from 'vitest'
import { type CountyPerson, makeCounty } from '#electron/modules/people/demonstration/county'
import { completenessOf, elementTexts, findWarnings, postText } from '#shared/modules/people/rules'
import { PersonContent } from '#shared/modules/people/schema'
import { readIdentityNumber } from '#shared/values/identity-number'
import { ageAt, type PartialDate, parsePartialDate } from '#shared/values/partial-date'

const AS_OF = '2026.11' as PartialDate
const county = makeCounty({ asOf: AS_OF })
const people = [...county.people()]
const unitNames = new Map<string, string>(county.units.map((unit) => [unit.id, unit.name]))
const unitName = (id: string) => unitNames.get(id) ?? ''
const textsOf = ({ content }: CountyPerson) => elementTexts(content, unitName)
const share = (test: (person: CountyPerson) => boolean) => people.filter(test).length / people.length
const numbers = people.map((it) => it.content.identityNumber).filter(Boolean)

describe('the people of the demonstration county', { timeout: 30_000 }, () => {
  test('are the same for the same seed, others for another, whoever is asked for first', () => {
    const again = makeCounty({ asOf: AS_OF })
    for (const index of [2999, 0, 1234]) {
      expect(JSON.stringify(again.personAt(index))).toBe(JSON.stringify(people[index]))
    }
    expect(makeCounty({ seed: 'other' }).personAt(0).content.name).not.toBe(people[0]?.content.name)
  })

  test('fit the schema, with dates that are dates', () => {
    for (const { content } of people) {
      expect(PersonContent.safeParse(content).error).toBeUndefined()
      for (const entry of [...content.career, ...content.posts, ...content.educations])
        for (const date of [entry.startedOn, entry.endedOn])
          expect(date === '' || parsePartialDate(date) === date).toBe(true)
    }
  })

  test('are between 22 and 62 years old', () => {
    const ages = people.map((it) => ageAt(it.content.birth as PartialDate, AS_OF) ?? 0)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(20)
    expect(ages.filter((age) => age < 22 || age > 62).length).toBeLessThan(5)
    expect(new Set(ages).size).toBeGreaterThan(35)
  })

  test('carry identity numbers of no place, no two alike, nearly all with a right check character', () => {
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => /^99\d{4}/.test(number))).toBe(true)
    const sound = numbers.filter((number) => readIdentityNumber(number).ok).length
    expect(sound / numbers.length).toBeGreaterThan(0.98)
    expect(sound).toBeLessThan(numbers.length)
  })

  test('contradict themselves in about six records of a hundred, in several ways', () => {
    const codes = people.map((it) => findWarnings(it.content, textsOf(it), AS_OF).map((found) => found.code))
    const withAny = codes.filter((it) => it.length > 0).length / people.length
    expect(withAny).toBeGreaterThan(0.035)
    expect(withAny).toBeLessThan(0.085)
    const kinds = ['career.gap', 'career.overlap', 'identity.birth', 'identity.check', 'family.politics']
    for (const kind of kinds) expect(codes.flat()).toContain(kind)
  })

  test('are complete in part only', () => {
    const shares = people.map(
      (it) => completenessOf({ content: it.content, texts: textsOf(it), hasPhoto: it.face !== null }).percent,
    )
    const whole = shares.filter((percent) => percent === 100).length / people.length
    expect(whole).toBeGreaterThan(0.3)
    expect(whole).toBeLessThan(0.9)
  })

  test('come from all walks the trade knows', () => {
    expect(share((it) => it.content.ethnicity !== '汉族')).toBeGreaterThan(0.04)
    expect(share((it) => /^\d/.test(it.content.party))).toBeGreaterThan(0.6)
    for (const word of ['民盟', '无党派', '群众'])
      expect(people.some((it) => it.content.party === word)).toBe(true)
    expect(share((it) => it.content.posts.filter((post) => post.endedOn === '').length > 1)).toBeGreaterThan(
      0.001,
    )
    expect(share((it) => it.content.career.some((entry) => entry.notes.length > 0))).toBeGreaterThan(0.2)
    expect(share((it) => it.content.family.length === 0 || it.content.family.length >= 3)).toBe(1)
    expect(people.some((it) => it.content.name.startsWith('欧阳'))).toBe(true)
    expect(people.some((it) => /[单解仇查区]/u.test(it.content.name.charAt(0)))).toBe(true)
  })

  test('hold a post that the derived text names with its unit', () => {
    for (const { content } of people.slice(0, 200)) {
      const present = content.posts.filter((post) => post.isMain)
      expect(present).toHaveLength(1)
      expect(postText(content.posts, unitName)).toContain(present[0]?.title)
      expect(content.career.at(-1)?.endedOn).toBe('')
    }
  })
})
