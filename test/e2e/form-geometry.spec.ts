import { expect, test } from '@playwright/test'
import { PRESETS } from '#shared/modules/people/form-presets'
import { career, emptyForm, family, formData, personId } from '../builders/form-data'
import { cell, drawnRows, gridOf, letters, textIn, textsOnRules, wrongRules } from '../support/form-lines'
import { NOTE_BACK, NOTE_FRONT, NOTE_FRONT_2025, type NotePage } from '../support/form-note'
import { type PdfPage, plain, textOfPage } from '../support/pdf-geometry'
import { type Printed, print } from '../support/print-harness/run'

const NONE = { missing: [], extra: [] }
const LONG_POST =
  '云泽县人民政府党组成员、副县长，云泽经济开发区党工委委员、管委会副主任（兼），县工商业联合会党组书记'
const CASES = {
  everyday: { forms: [formData()] },
  edition2025: {
    forms: [formData({ retirementDueOn: '2043.11', retirementAge: '（60岁1个月）' })],
    template: PRESETS['2025'],
  },
  empty: { forms: [emptyForm()] },
  career12: { forms: [formData({ career: career(12) })] },
  career24: { forms: [formData({ career: career(24) })] },
  career46: { forms: [formData({ career: career(46) })] },
  career80: { forms: [formData({ career: career(80) })] },
  crowded: {
    forms: [
      formData({
        name: '阿卜杜热西提·买买提',
        ethnicity: '维吾尔族',
        ancestralPlace: '新疆维吾尔自治区喀什',
        party: '2001.06；民建',
        technicalTitle: '高级工程师、注册土木工程师（水利水电工程）',
        post: LONG_POST,
        proposedPost: LONG_POST.repeat(2),
        rewards: '2018.07，经中共云泽县委批准，荣获优秀党务工作者称号；'.repeat(15),
        family: family(9),
      }),
    ],
  },
  family12: { forms: [formData({ family: family(12) }), formData({ personId: personId(2), name: '韩屿' })] },
  backs: { forms: [formData(), formData({ personId: personId(2) })], sides: 'backs' },
  moved: { forms: [formData()], offsets: { front: { x: 2, y: 0 }, back: { x: -1.5, y: 0 } } },
  b5: { forms: [formData(), emptyForm()], template: PRESETS.b5 },
  b5Crowded: {
    forms: [
      formData({ name: '阿卜杜热西提·买买提', post: LONG_POST, family: family(9), career: career(80) }),
    ],
    template: PRESETS.b5,
  },
  archive: {
    forms: [formData({ post: LONG_POST }), emptyForm(), formData({ proposedPost: LONG_POST.repeat(9) })],
    template: PRESETS.archive,
  },
  secondPage: { forms: [formData()], page: 2 },
  noTitleFace: { forms: [formData()], fonts: { title: ['方正小标宋简体'], body: ['Noto Serif CJK SC'] } },
} as const

let printed: Record<keyof typeof CASES, Printed>

test.beforeAll(async () => {
  printed = await print(structuredClone(CASES) as never)
})

function page(name: keyof typeof CASES, number: number): PdfPage {
  const found = printed[name].pages[number - 1]
  if (!found) throw new Error(`${name} has no page ${number}`)
  return found
}

function heights(drawn: PdfPage, note: NotePage): number[] {
  const ys = drawnRows(drawn, note)
  return ys.slice(1).map((y, index) => y - (ys[index] ?? 0))
}

test('every page is of its paper’s size and none is blank', () => {
  for (const [name, { pages }] of Object.entries(printed)) {
    const [width, height] = name.startsWith('b5') ? [182, 257] : [210, 297]
    for (const it of pages) {
      expect(it.width, name).toBeCloseTo(width, 0)
      expect(it.height, name).toBeCloseTo(height, 0)
      expect(it.texts.length).toBeGreaterThan(0)
    }
  }
  expect(printed.everyday.pages).toHaveLength(2)
})

test('the rules of page 1 are those of the note, within half a millimetre', () => {
  expect(wrongRules(page('everyday', 1), NOTE_FRONT)).toEqual(NONE)
  expect(wrongRules(page('empty', 1), NOTE_FRONT)).toEqual(NONE)
  heights(page('everyday', 1), NOTE_FRONT).forEach((height, row) => {
    expect(Math.abs(height - (NOTE_FRONT.rows[row] ?? 0)), `row ${row + 1}`).toBeLessThan(0.5)
  })
})

test('the rules of page 2 are those of the note, within half a millimetre', () => {
  expect(wrongRules(page('everyday', 2), NOTE_BACK)).toEqual(NONE)
  expect(wrongRules(page('empty', 2), NOTE_BACK)).toEqual(NONE)
})

test('the 2025 form differs in rows 3 and 4 only', () => {
  const front = page('edition2025', 1)
  expect(wrongRules(front, NOTE_FRONT_2025)).toEqual(NONE)
  expect(textIn(front, cell(front, NOTE_FRONT_2025, [2, 5, 3, 6]))).toBe('到龄时间')
  expect(textIn(front, cell(front, NOTE_FRONT_2025, [2, 6, 3, 7]))).toBe('2043.11(60岁1个月)')
  expect(textIn(front, cell(front, NOTE_FRONT_2025, [3, 0, 4, 2]))).toBe('健康状况')
  expect(textIn(front, cell(front, NOTE_FRONT_2025, [3, 2, 4, 3]))).toBe('健康')
  expect(wrongRules(page('edition2025', 2), NOTE_BACK)).toEqual(NONE)
})

test('labels and values stand in their cells', () => {
  const front = page('everyday', 1)
  const at = (...boundaries: number[]) => textIn(front, cell(front, NOTE_FRONT, boundaries))
  expect(at(0, 0, 1, 2)).toBe('姓名')
  expect(at(0, 2, 1, 3)).toBe('罗砚秋')
  expect(at(0, 5, 1, 6)).toBe('出生年月(岁)')
  expect(at(0, 6, 1, 7)).toBe('1983.03(43岁)')
  expect(at(2, 0, 3, 2)).toBe('入党时间')
  expect(at(4, 0, 8, 2)).toBe('学历学位')
  expect(at(4, 3, 5, 5)).toBe('大学')
  expect(at(5, 3, 6, 5)).toBe('管理学学士')
  expect(at(4, 6, 6, 8)).toBe('湘南农业大学经济管理学院农业经济管理专业')
  expect(at(8, 0, 9, 3)).toBe('现任职务')
  expect(at(8, 3, 9, 8)).toBe('云泽县青石镇党委副书记、镇长')
  expect(at(11, 0, 12, 1)).toBe('简历')
  const back = page('everyday', 2)
  const behind = (...boundaries: number[]) => textIn(back, cell(back, NOTE_BACK, boundaries))
  expect(behind(2, 1, 3, 7)).toBe('工作需要')
  expect(behind(3, 3, 4, 4)).toBe('年龄')
  expect(behind(4, 2, 5, 3)).toBe('谭立诚')
  expect(behind(12, 1, 13, 7)).toBe('2026年11月20日')
  expect(behind(13, 1, 14, 5)).toBe('(盖章)年月日')
  expect(behind(13, 5, 14, 6)).toBe('行政机关任免意见')
  expect(textOfPage(back)).toContain('填表人:沈知远')
})

test('no letter touches a rule, whatever the text', () => {
  for (const [name, { pages }] of Object.entries(printed)) {
    for (const it of pages) expect(textsOnRules(it), name).toEqual([])
  }
})

test('the title is 24 pt, spread over 87 mm and centred above the table', () => {
  const front = page('everyday', 1)
  const title = front.texts.filter((it) => it.y < NOTE_FRONT.top && it.text.trim() !== '')
  const boxes = title.map(letters)
  const left = Math.min(...boxes.map((it) => it.x1))
  const right = Math.max(...boxes.map((it) => it.x2))
  expect(
    title
      .map((it) => it.text)
      .join('')
      .normalize('NFKC')
      .replace(/\s/g, ''),
  ).toBe('干部任免审批表')
  expect(title[0]?.size).toBeCloseTo(24, 1)
  expect(Math.abs(right - left - 87)).toBeLessThan(1.5)
  expect(Math.abs((left + right) / 2 - 105)).toBeLessThan(1)
})

test('简历 stands nine letters in, at the size its length asks for', () => {
  const front = page('everyday', 1)
  const x = (text: string) => front.texts.find((it) => plain(it.text).startsWith(text))?.x ?? 0
  expect(x('云泽县白水乡科员') - x('2005.08--2009.11')).toBeCloseTo((9 * 14 * 25.4) / 72, 1)
  const size = (name: keyof typeof CASES) =>
    printed[name].reports[0]?.cells.find((it) => it.cell === 'JianLi')?.size ?? 0
  expect(size('career12')).toBe(14)
  expect(size('career24')).toBe(13)
  expect(size('career46')).toBeLessThan(10)
  expect(size('career46')).toBeGreaterThanOrEqual(5.5)
  expect(textOfPage(page('career46', 1))).toContain('第46办公室科员')
})

test('what does not fit at the smallest size is reported and stands in full on a continuation sheet', () => {
  const { pages, reports } = printed.career80
  const fit = reports[0]?.cells.find((it) => it.cell === 'JianLi')
  expect(fit).toMatchObject({ size: 5.5, fullSize: 14 })
  expect(fit?.lost).toBeGreaterThan(0)
  expect(textOfPage(page('career80', 1))).toContain('简历全文见续页')
  const rest = pages.slice(2).map(textOfPage).join('')
  for (let entry = 1; entry <= 80; entry++) expect(rest).toContain(`第${entry}办公室科员`)
  expect(reports[0]?.pages).toBe(pages.length)
})

test('nine relatives share the height of seven; beyond ten they go on, and the next form begins on a front', () => {
  const nine = page('crowded', 2)
  const { ys } = gridOf(NOTE_BACK)
  const rows = nine.lines.filter(
    (it) => it.y1 === it.y2 && it.y1 > (ys[3] ?? 0) + 0.5 && it.y1 < (ys[11] ?? 0) + 0.5,
  )
  expect(rows).toHaveLength(10)
  expect(nine.lines.some((it) => Math.abs(it.y1 - (ys[11] ?? 0)) < 0.5 && it.x1 < 22)).toBe(true)
  expect(textOfPage(page('family12', 2))).toContain('另有亲属2人见续页')
  expect(textOfPage(page('family12', 3))).toContain('柏越')
  expect(textOfPage(page('family12', 4))).toBe('(此页无正文)')
  expect(textOfPage(page('family12', 5))).toContain('韩屿')
  expect(printed.family12.pages).toHaveLength(6)
})

test('a long post makes its row higher and takes the height from 简历', () => {
  const front = page('crowded', 1)
  const bottom = Math.max(...front.lines.map((it) => it.y2))
  expect(Math.abs(bottom - (gridOf(NOTE_FRONT).ys.at(-1) ?? 0))).toBeLessThan(0.8)
  const text = textOfPage(front)
  expect(text).toContain(plain(LONG_POST).slice(0, 20))
  expect(printed.crowded.reports[0]?.cells.every((it) => it.lost === 0)).toBe(true)
})

test('backs only, and both sides moved for the printer', () => {
  expect(printed.backs.pages).toHaveLength(2)
  for (const it of printed.backs.pages) expect(wrongRules(it, NOTE_BACK)).toEqual(NONE)
  expect(wrongRules(page('moved', 1), { ...NOTE_FRONT, left: 24 })).toEqual(NONE)
  expect(wrongRules(page('moved', 2), { ...NOTE_BACK, left: 19.5 })).toEqual(NONE)
})

/** What the note's measures become at 12 to 14, and where the table then stands. */
function onB5(note: NotePage): NotePage {
  const ratio = 12 / 14
  return {
    ...note,
    left: note.left * ratio + 1,
    top: note.top * ratio,
    columns: note.columns.map((it) => it * ratio),
    rows: note.rows.map((it) => it * ratio),
  }
}

test('B5 has every rule of the note in proportion, its labels and values where they belong', () => {
  const [front, back] = printed.b5.pages
  for (const number of [1, 3]) expect(wrongRules(page('b5', number), onB5(NOTE_FRONT))).toEqual(NONE)
  for (const number of [2, 4]) expect(wrongRules(page('b5', number), onB5(NOTE_BACK))).toEqual(NONE)
  const at = (...boundaries: number[]) => front && textIn(front, cell(front, onB5(NOTE_FRONT), boundaries))
  expect(at(0, 0, 1, 2)).toBe('姓名')
  expect(at(0, 2, 1, 3)).toBe('罗砚秋')
  expect(at(8, 3, 9, 8)).toBe('云泽县青石镇党委副书记、镇长')
  expect(back && textOfPage(back)).toContain('填表人:沈知远')
  const rest = printed.b5Crowded.pages.slice(2).map(textOfPage).join('')
  for (let entry = 1; entry <= 80; entry++) expect(rest).toContain(`第${entry}办公室科员`)
})

test('the archive form is one page with a frame of 166 mm; what does not fit goes to a 续页', () => {
  const [filled, empty, over, rest] = printed.archive.pages
  expect(printed.archive.pages).toHaveLength(4)
  for (const it of [filled, empty, over]) {
    const frame = it?.lines.filter((line) => line.weight > 1.2) ?? []
    expect(Math.min(...frame.map((line) => line.x1))).toBeCloseTo(22, 0)
    expect(Math.max(...frame.map((line) => line.x2))).toBeCloseTo(188, 0)
    expect(Math.min(...frame.map((line) => line.y1))).toBeCloseTo(25, 0)
    expect(Math.max(...frame.map((line) => line.y2))).toBeCloseTo(271, 0)
  }
  const text = filled ? textOfPage(filled) : ''
  for (const words of [
    '干部人事档案任前审核登记表',
    '990101198303070027',
    '审核结论',
    plain(LONG_POST).slice(0, 12),
  ])
    expect(text).toContain(words)
  expect(rest && textOfPage(rest)).toContain(plain(LONG_POST.repeat(9)))
})

test('one page of a form can be printed by itself', () => {
  expect(printed.secondPage.pages).toHaveLength(1)
  expect(wrongRules(page('secondPage', 1), NOTE_BACK)).toEqual(NONE)
})

test('without the title face the form is whole, its title in the serif that is there', () => {
  expect(wrongRules(page('noTitleFace', 1), NOTE_FRONT)).toEqual(NONE)
  expect(textOfPage(page('noTitleFace', 1))).toContain('干部任免审批表')
})
