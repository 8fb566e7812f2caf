import { describe, expect, it } from 'vitest'
import { cadreAppraisal } from '#electron/modules/evaluations/presets/cadre-appraisal'
import { membersReview } from '#electron/modules/evaluations/presets/members-review'
import { secretaryReport } from '#electron/modules/evaluations/presets/secretary-report'
import { teamYear } from '#electron/modules/evaluations/presets/team-year'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { blankBallot, serialNumbers } from '#shared/modules/evaluations/sheets/ballot'
import { layoutPaper, numbered, SERIAL } from '#shared/platform/print/paper'
import { songWidth } from '#shared/platform/print/song-widths'
import type { TableForm } from '#shared/platform/print/table'
import { evaluationLeaf, evaluationScheme, roundSubject } from '#test/builders/evaluation'

/** @file Blank ballots: which layout follows from the scheme, that nobody and nothing is left out, how copies are told apart. */

const people = (count: number, more: Partial<RoundSubject> = {}) =>
  Array.from({ length: count }, (_, at) => roundSubject(at + 1, more))

function ballot(scheme: SchemeContent, subjects = people(3), box = { name: 'A 县委委员' }): TableForm {
  const group = scheme.groups[0]?.key ?? ''
  return blankBallot({ title: '2026 年度考核', scheme }, { group, ...box }, subjects, '云泽县委组织部')
}

const cellsOf = ({ rows }: TableForm) => rows.map((it) => (it.kind === 'group' ? [it.text] : it.cells))
const pagesOf = (form: TableForm) => layoutPaper(form, songWidth)
const wordsOf = (form: TableForm) =>
  pagesOf(form).pages.map(({ texts }) => texts.map((it) => it.text).join(''))

describe('the layout that follows from the scheme', () => {
  it('lists persons in team order with every option of 德 能 勤 绩 廉 across a sheet on its side', () => {
    const form = ballot(cadreAppraisal.content, [roundSubject(1, { name: '韩屿' }), ...people(2)])
    expect(form).toMatchObject({ title: '领导干部民主测评表', landscape: true })
    expect(form.head[0]?.map((it) => it.text)).toEqual([
      ...['序号', '姓　名', '单位及职务', '德', '能', '勤', '绩', '廉', '总体评价'],
    ])
    expect(form.head[1]?.slice(0, 4).map((it) => it.text)).toEqual(['优秀', '称职', '基本称职', '不称职'])
    expect(cellsOf(form)[0]?.slice(0, 4)).toEqual(['1', '韩　屿', '青石镇党委书记', '□'])
    expect(cellsOf(form)[0]?.filter((it) => it === '□')).toHaveLength(24)
    const said = roundSubject(1, { post: '云泽县青石镇党委书记' })
    expect(cellsOf(ballot(cadreAppraisal.content, [said]))[0]?.[2]).toBe('云泽县青石镇党委书记')
  })

  it('gives members one line each, upright', () => {
    const form = ballot(membersReview.content, people(26))
    expect(form).toMatchObject({ title: '民主评议党员测评表', landscape: false })
    expect(cellsOf(form).map((it) => it[0])).toEqual(people(26).map((it) => String(it.no)))
  })

  it('gives every secretary a block with the items as lines', () => {
    const form = ballot(secretaryReport.content, people(2))
    expect(form).toMatchObject({ title: '述职评议测评表', together: true })
    expect(form.rows.filter((it) => it.kind === 'group')).toHaveLength(2)
    expect(cellsOf(form)[1]).toEqual(['1', '总体评价', '　□ 好', '　□ 较好', '　□ 一般', '　□ 较差'])
  })

  it('names the team above its items, each with the words of its own scale', () => {
    const team = roundSubject(1, { kind: 'team', name: '青石镇领导班子', post: '', unitName: '' })
    const form = ballot(teamYear.content, [team])
    expect(form.title).toBe('领导班子民主测评表')
    expect(cellsOf(form)[0]).toEqual(['测评对象：青石镇领导班子'])
    expect(cellsOf(form).at(-1)?.join()).toContain('□ 优秀')
    expect(cellsOf(form)[1]?.join()).toContain('□ 好')
  })

  it('gives reviewers blank cells below the full marks', () => {
    const points = (key: string, label: string, full: number) =>
      evaluationLeaf({ key, label, full, weight: 50, score: { by: 'points', step: 1 } })
    const scheme = evaluationScheme({
      use: 'own',
      indicators: [points('plan', '规划', 30), points('effect', '成效', 70)],
    })
    const form = ballot(scheme)
    expect(form.title).toBe('评审打分表')
    expect(form.head[1]?.map((it) => it.text)).toEqual(['满分 30', '满分 70'])
    expect(cellsOf(form)[0]?.slice(3)).toEqual(['', ''])
  })

  it('falls back to blocks where the boxes of a line would be too narrow to tick', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      evaluationLeaf({ key: `leaf${at}`, label: `项目${at}`, weight: 5 }),
    )
    const form = ballot(evaluationScheme({ use: 'appraisal', indicators: many }), people(3))
    expect(form.rows.filter((it) => it.kind === 'group')).toHaveLength(3)
    expect(form.rows).toHaveLength(3 * 13)
  })
})

describe('what stands on every ballot', () => {
  it('states the limits with the numbers they come to, and how an item becomes void', () => {
    const rules = {
      overmarked: 'ballot' as const,
      ballotLimits: [{ indicator: 'duty', mark: 1, share: 0.3, rounding: 'floor' as const }],
    }
    const lead = ballot(evaluationScheme({ use: 'appraisal', rules }), people(18)).lead.join('\n')
    expect(lead).toContain('“履行责任”选“好”的不超过 5 人（18 人的 30%，尾数舍去），超过的整张票无效。')
    expect(lead).toContain('同一项选两格以上的，整张票无效。')
    expect(lead).toContain('本表不记名。')
  })

  it('has the box, the letter and the number on each of its pages, and every subject once', () => {
    const form = ballot(cadreAppraisal.content, people(60), { name: 'A 上级领导（青石镇）' })
    const { pages, cells } = pagesOf(form)
    expect(cells).toEqual([])
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages.map((it) => numbered(it, '01234'))) {
      const words = page.texts.map((it) => it.text)
      expect(words).toEqual(
        expect.arrayContaining(['票箱：A 上级领导（青石镇）', 'A 票　　No. 01234', '姓　名', '总体评价']),
      )
      expect(words.join('')).not.toContain(SERIAL)
    }
    const numbers = pages.flatMap(({ texts }) =>
      texts.flatMap((it) => (it.anchor === 'middle' && /^\d+$/.test(it.text) ? [Number(it.text)] : [])),
    )
    expect(numbers).toEqual(people(60).map((it) => it.no))
  })

  it('loses no letter of a long name, a long post or a long box', () => {
    const post =
      '云泽县人民政府党组成员、副县长，云泽经济开发区党工委委员、管委会副主任（兼），县工商业联合会党组书记'
    const long = roundSubject(1, { name: '阿卜杜热西提·买买提', post, unitName: '' })
    const box = { name: `B ${'中层干部和基层代表'.repeat(4)}` }
    const form = ballot(cadreAppraisal.content, [long], box)
    const [words = ''] = wordsOf(form)
    expect(pagesOf(form).cells).toEqual([])
    expect(words.replaceAll('□', '')).toContain(post)
    expect(words).toContain('阿卜杜热西提·')
    expect(words).toContain(box.name)
  })

  it('keeps a secretary’s block on one page', () => {
    const { pages } = pagesOf(ballot(secretaryReport.content, people(9)))
    for (const { texts } of pages) {
      const headings = texts.filter((it) => /^\d+．[^“]/.test(it.text) && it.size > 10).length
      const last = texts.filter((it) => it.text === '下一步思路措施').length
      expect(last).toBe(headings)
    }
  })
})

it('numbers run on and are equally long, with more than five digits where it takes them', () => {
  expect(serialNumbers(1, 3)).toEqual(['00001', '00002', '00003'])
  expect(serialNumbers(137, 1)).toEqual(['00137'])
  expect(serialNumbers(99_999, 2)).toEqual(['099999', '100000'])
})
