import { describe, expect, it } from 'vitest'
import { withoutBatch } from '#electron/modules/people/undo-without'
import { buildPersonContent } from '#test/builders/person'

const before = buildPersonContent({ health: '健康', specialty: '' })
const [first, ...rest] = before.assessments
const added = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', year: 2030, grade: '优秀' }
/** The batch set the speciality, added one result, worded one anew and took one away. */
const was = { specialty: '', assessments: before.assessments }
const after = {
  specialty: '水利工程',
  assessments: [{ ...first!, grade: '不定等次' }, ...rest.slice(1), added],
}
const written = { ...before, ...after }

describe('a record edited since a batch', () => {
  it('loses what the batch wrote and keeps what was edited', () => {
    const now = { ...written, health: '一般', specialty: '林业' }
    const back = withoutBatch(now, { content: was, after })
    expect(back).toEqual({ ...before, health: '一般', specialty: '林业' })
  })

  it('keeps rows that were added or changed by hand since', () => {
    const own = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAW', year: 2031, grade: '称职' }
    const now = {
      ...written,
      assessments: [
        ...written.assessments.map((it) => (it.id === added.id ? { ...it, grade: '称职' } : it)),
        own,
      ],
    }
    const years = withoutBatch(now, { content: was, after }).assessments.map((it) => [it.year, it.grade])
    expect(years).toContainEqual([2030, '称职'])
    expect(years).toContainEqual([2031, '称职'])
    expect(years).toContainEqual([first!.year, first!.grade])
    expect(years).toContainEqual([rest[0]!.year, rest[0]!.grade])
  })
})
