import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MergeChoice,
  mergedContent,
  mergeRows,
  NO_CHOICE,
  rowChoiceKey,
} from '#shared/modules/people/rules-merge'
import type { OrganizationId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'

const UNIT = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as OrganizationId
const unitName = (id: string) => (id === UNIT ? '云泽县青石镇' : '')
const merged = (records: ReturnType<typeof buildPersonContent>[], choice: MergeChoice = NO_CHOICE) =>
  mergedContent(records, choice, unitName)

describe('merging records of one person', () => {
  it('changes nothing where the records say the same', () => {
    const one = buildPersonContent()
    expect(merged([one, buildPersonContent()])).toEqual(one)
  })

  it('keeps what stays, and fills from the others what it lacks', () => {
    const kept = buildPersonContent({ health: '健康', specialty: '' })
    const other = buildPersonContent({ health: '一般', specialty: '水利工程' })
    expect(merged([kept, other])).toMatchObject({ health: '健康', specialty: '水利工程' })
    expect(merged([kept, other], { facts: { health: 1, specialty: 0 }, rows: {} })).toMatchObject({
      health: '一般',
      specialty: '',
    })
  })

  it('takes each row once, the fuller wording, added ones in their order', () => {
    const base = buildPersonContent()
    const [first, second, third] = base.career
    const kept = { ...base, career: [first!, third!], family: [{ ...base.family[0]!, workplace: '' }] }
    const other = { ...base, career: [second!], family: [base.family[0]!] }
    const content = merged([kept, other])
    expect(content.career).toEqual([first, second, third])
    expect(content.family).toEqual([base.family[0]])
  })

  it('leaves out a row, or takes the other wording of it, where somebody says so', () => {
    const base = buildPersonContent()
    const other = { ...base, assessments: base.assessments.map((it) => ({ ...it, grade: '优秀' })) }
    const row = mergeRows('assessments', [base, other], unitName)[0]!
    const key = rowChoiceKey('assessments', row)
    const year = base.assessments[0]!.year
    expect(merged([base, other], { facts: {}, rows: { [key]: 1 } }).assessments[0]).toMatchObject({
      year,
      grade: '优秀',
    })
    expect(
      merged([base, other], { facts: {}, rows: { [key]: null } }).assessments.map((it) => it.year),
    ).not.toContain(year)
  })

  it('knows one post by its unit, whether that is named by id or in words', () => {
    const base = buildPersonContent()
    const post = { ...base.posts[0]!, title: '镇长' }
    const byId = { ...base, posts: [{ ...post, organizationId: UNIT, unitName: '' }] }
    const inWords = { ...base, posts: [{ ...post, organizationId: null, unitName: '云泽县青石镇' }] }
    expect(merged([byId, inWords]).posts).toHaveLength(1)
  })

  it('loses no row and doubles none, whatever is shared', () => {
    const base = buildPersonContent()
    const pick = fc.subarray(base.career)
    fc.assert(
      fc.property(pick, pick, pick, (a, b, c) => {
        const content = merged([a, b, c].map((career) => ({ ...base, career })))
        const texts = content.career.map((it) => it.text)
        expect(new Set(texts)).toEqual(new Set([...a, ...b, ...c].map((it) => it.text)))
        expect(texts).toHaveLength(new Set([...a, ...b, ...c].map((it) => it.id)).size)
        expect(content.career.map((it) => it.startedOn)).toEqual(
          content.career.map((it) => it.startedOn).toSorted(),
        )
      }),
    )
  })
})
