import { describe, expect, test } from 'vitest'
import { completenessOf, elementTexts, findWarnings } from '#shared/modules/people/rules'
import { PersonContent } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import { buildPeople, buildPersonContent } from '#test/builders/person'

const unitName = () => ''

describe('the builders that tests share with the demonstration', () => {
  test('give one known person, complete and without warnings', () => {
    const content = buildPersonContent()
    const texts = elementTexts(content, unitName)
    expect(PersonContent.parse(content)).toEqual(content)
    expect(content.name).toBe('罗砚秋')
    expect(findWarnings(content, texts, '2026.11.21' as PartialDate)).toEqual([])
    expect(completenessOf({ content, texts, hasPhoto: true }).missing).toEqual([])
    expect(texts.XianRenZhiWu).toMatch(/^云泽县/)
  })

  test('take what the test says otherwise', () => {
    expect(buildPersonContent({ health: '一般' })).toEqual({ ...buildPersonContent(), health: '一般' })
  })

  test('give many people, none twice', () => {
    const people = buildPeople(50)
    expect(new Set(people.map((it) => it.career[0]?.id)).size).toBe(50)
  })
})
