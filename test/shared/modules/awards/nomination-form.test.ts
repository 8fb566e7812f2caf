import { describe, expect, it } from 'vitest'
import { CandidateFacts } from '#shared/modules/awards/nomination'
import { nominationForm } from '#shared/modules/awards/sheets/nomination'
import type { NominationEntry } from '#shared/modules/awards/sheets/nomination-entry'
import { rollTable } from '#shared/modules/awards/sheets/roll'
import { layoutFixed } from '#shared/platform/print/fixed-layout'
import type { BareSheet } from '#shared/platform/print/page'
import { awardCategory } from '#test/builders/award-programme'

/** @file 申报（推荐）表: every rule and text at its place in millimetres, nothing cut however long it is. */

const ROWS_FIELD = {
  key: 'works',
  label: '近五年代表性成果',
  kind: 'rows' as const,
  options: [],
  columns: ['成果名称', '时间', '级别', '本人排名'],
  required: false,
  most: null,
}

function entry(
  change: Partial<NominationEntry> = {},
  nomination: Partial<Omit<NominationEntry['nomination'], 'facts'>> = {},
  facts: Partial<CandidateFacts> = {},
): NominationEntry {
  return {
    cycleTitle: '第五届双星十奖',
    category: awardCategory({ label: '科技人才奖', division: '十奖', fields: [ROWS_FIELD] }),
    photo: null,
    from: '云泽县委组织部　2026.06.30',
    ...change,
    nomination: {
      number: 7,
      name: '韩屿',
      unitName: '云泽县水利局',
      nominator: 'unit',
      nominatorName: '云泽县水利局',
      members: '',
      subject: 'person',
      answers: { works: [['小型水库除险加固技术规程', '2024.06', '省级', '1']] },
      ...nomination,
      facts: CandidateFacts.parse({
        sex: '男',
        birth: '1985.06',
        identityNumber: '990101198506152011',
        politics: '中共党员',
        partyJoinedOn: '2008.05',
        resume: '2008.07--2016.05  云泽县水利局科员\n2016.05--          云泽县水利局总工程师',
        deeds: '主持小型水库除险加固。',
        unitOpinion: '同意推荐。',
        ...facts,
      }),
    },
  }
}

const laid = (given: NominationEntry) => layoutFixed(nominationForm(given))
const textAt = (page: BareSheet | undefined, words: string) => {
  const found = page?.texts.find((it) => it.text === words)
  return found && { x: round(found.x), y: round(found.y), size: found.size }
}
const round = (millimetres: number) => Math.round(millimetres * 10) / 10
const allText = (pages: readonly BareSheet[]) =>
  pages.flatMap((page) => page.texts.map((it) => it.text)).join('')

describe('the form of a person', () => {
  it('has its facts, its photo box and its first rules where they have always been', () => {
    const { pages, cells } = laid(entry())
    const [first] = pages
    expect(cells).toEqual([])
    expect(textAt(first, '第五届双星十奖推荐表')).toEqual({ x: 105, y: 28.6, size: 20 })
    expect(textAt(first, '编号：007')).toEqual({ x: 188, y: 39.6, size: 12 })
    // Label column 24 wide from 22: its middle is 34; the first row is 11.5 high from 43.
    expect(textAt(first, '姓　　名')).toEqual({ x: 34, y: 50.3, size: 12 })
    expect(textAt(first, '韩　屿')).toEqual({ x: 62, y: 50.3, size: 12 })
    expect(textAt(first, '中共党员（2008.05）')?.x).toBe(127)
    // The photo box: 36 by 46, from 152 to 188 and from 43 to 89.
    expect(first?.rules).toContainEqual(
      expect.objectContaining({ x1: 152, y1: 43, x2: 152, y2: 89, weight: 0.5 }),
    )
    expect(first?.rules).toContainEqual(
      expect.objectContaining({ x1: 22, y1: 43, x2: 188, y2: 43, weight: 1 }),
    )
    // 学习工作简历 takes the rest of the first page.
    const lowest = Math.max(...(first?.rules ?? []).map((it) => it.y2))
    expect(round(lowest)).toBe(278)
  })

  it('holds the photo in its box', () => {
    const photo = { address: 'data:image/png;base64,AA==', crop: null }
    const { pages } = laid(entry({ photo }))
    expect(pages[0]?.pictures).toEqual([
      { ...photo, label: '照片', box: { x: 152, y: 43, width: 36, height: 46 } },
    ])
    expect(pages[0]?.texts.some((it) => it.text === '照')).toBe(false)
  })

  it('has every box that is signed, in order, each whole on its page', () => {
    const { pages } = laid(entry())
    const labels = ['本人承诺', '单位推荐', '主管部门', '资格审查', '专家评审', '领导小组', '审　　定']
    const places = labels.map((words) => {
      const inColumn = (it: BareSheet) => it.texts.find((one) => one.text === words && one.x < 40)
      const page = pages.findIndex((it) => inColumn(it) !== undefined)
      return { page, y: pages[page] ? (inColumn(pages[page])?.y ?? 0) : 0 }
    })
    expect(places.every((it) => it.page >= 0)).toBe(true)
    const order = places.map(({ page, y }) => page * 1000 + y)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(allText(pages).match(/（盖章）/gu)).toHaveLength(5)
  })

  it.each([1, 700, 3000, 20_000])('prints deeds of %i characters to the last one, at full size', (count) => {
    // Every tenth character counts, so that a lost one would show.
    const deeds = Array.from({ length: count }, (_, at) => (at % 10 === 9 ? '。' : '治')).join('')
    const { pages, cells } = laid(entry({}, {}, { deeds }))
    expect(cells).toEqual([])
    const printed = pages
      .flatMap((page) => page.texts)
      .filter((it) => /^[治。　]+$/u.test(it.text) && it.text !== '　')
    expect(
      printed
        .map((it) => it.text)
        .join('')
        .replaceAll('　', ''),
    ).toBe(deeds)
    expect(printed.every((it) => it.size === 12)).toBe(true)
    const last = pages.length
    expect(pages.at(-1)?.texts.map((it) => it.text)).toContain(`7 号 韩屿　第 ${last} 页 共 ${last} 页`)
  })

  it('never leaves an empty box behind where a short text has no room for its least height', () => {
    const works = Array.from({ length: 18 }, (_, at) => [`第 ${at + 1} 项成果`, '2024.06', '省级', '1'])
    const honours = Array.from({ length: 6 }, (_, at) => `第 ${at + 1} 项荣誉`).join('\n')
    for (const rows of [14, 15, 16, 17, 18]) {
      const { pages } = laid(entry({}, { answers: { works: works.slice(0, rows) } }, { honours }))
      expect(allText(pages)).not.toContain('（续）')
    }
  })

  it('goes on with a table under its heads again', () => {
    const works = Array.from({ length: 60 }, (_, at) => [`第 ${at + 1} 项成果`, '2024.06', '省级', '1'])
    const { pages, cells } = laid(entry({}, { answers: { works } }))
    expect(cells).toEqual([])
    const text = allText(pages)
    for (const [name] of works) expect(text).toContain(name)
    const headed = pages.filter((page) => page.texts.some((it) => it.text === '成果名称'))
    expect(headed.length).toBeGreaterThan(2)
  })
})

describe('the form of others', () => {
  it.each([
    ['team', '团队名称', '团队成员'],
    ['organization', '组织名称', '上级单位'],
    ['work', '作品', '申报单位'],
  ] as const)('of a %s has its own head and no photo', (subject, name, other) => {
    const given = entry(
      { category: awardCategory({ subject, label: '团队奖' }) },
      {
        subject,
        name: '云泽县水库除险加固攻关团队',
        nominator: 'self',
        nominatorName: '',
        members: '韩屿\n覃一诺',
      },
    )
    const { pages, cells } = laid(given)
    const text = allText(pages)
    expect(cells).toEqual([])
    expect(text).toContain('第五届双星十奖申报表')
    expect(text).toContain(name)
    expect(text).toContain(other)
    expect(text).not.toContain('性　　别')
    expect(pages[0]?.texts.some((it) => it.text === '照')).toBe(false)
  })
})

describe('申报汇总表', () => {
  it('lists everybody under the category, with how many it has', () => {
    const { nomination } = entry()
    const table = rollTable({
      cycleTitle: '第五届双星十奖',
      categories: [awardCategory({ key: 'keji', label: '科技人才奖', quota: 3 }), awardCategory()],
      nominations: [{ ...nomination, category: 'keji', state: 'entered' }],
      from: '',
    })
    expect(table.rows).toEqual([
      { kind: 'group', text: '科技人才奖（申报 1 份，拟评 3 个）' },
      {
        kind: 'row',
        cells: ['7', '韩　屿', '男', '1985.06', '云泽县水利局', '', '单位推荐', '云泽县水利局', '已受理'],
      },
    ])
  })
})
