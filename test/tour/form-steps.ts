import { expect } from '@playwright/test'
import { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { made } from '../support/e2e/api'
import { answerSave } from '../support/e2e/dialogs'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** Long enough for smaller type, and for the editor's rule that nothing is cut. */
const CAREER_ROWS = 40
const RELATIVES = 10

export async function formPage(stage: Stage, id: PersonId): Promise<void> {
  const { page, album } = stage
  await goTo(stage, `/people/${id}/form`)
  await cell(stage, 'XianRenZhiWu')
  await expect(page.getByRole('heading', { name: '现任职务' })).toBeVisible()
  await album.picture(page, 'form', '任免表，1366×768', 'Writing in the form itself, one cell in work')
  await sized(stage, DESKTOP)
  await album.picture(page, 'form-1920', '任免表，1920×1080', 'Both pages of the form')
}

/** What is typed is set as it will be printed; what is wrong or does not meet is told beside the sheet. */
export async function writtenInPlace(stage: Stage): Promise<void> {
  const { page, album } = stage
  await sized(stage, LAPTOP)
  await cell(stage, 'XianRenZhiWu')
  await page.keyboard.press('End')
  await page.keyboard.type('，县防汛抗旱指挥部办公室主任（兼）')
  await expect(page.getByText(/／324 字/)).toBeVisible()
  await album.picture(page, 'form-typing', '逐格填写，随填随排', 'Text is fitted as it is typed')
  await cell(stage, 'JianLi')
  await album.picture(page, 'form-career', '表上改简历', 'The résumé on the sheet, entry by entry')
  await page.keyboard.press('Control+Q')
  await expect(page.getByRole('dialog')).toBeVisible()
  await album.picture(page, 'form-zoom', 'Ctrl Q 放大', 'A long cell enlarged')
  await page.keyboard.press('Control+Q')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Structure and form beside each other: one record, seen twice. */
export async function besideStructure(stage: Stage, id: PersonId): Promise<void> {
  const { page, album } = stage
  await goTo(stage, `/people/${id}/both`)
  await expect(page.getByRole('heading', { name: '基本信息' })).toBeVisible()
  await album.picture(page, 'both', '结构与任免表并排，1366×768', 'Structure and form, one record')
  await sized(stage, DESKTOP)
  await album.picture(page, 'both-1920', '结构与任免表并排，1920×1080', 'The same at 1920×1080')
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('button', { name: /^保存/ })).toBeDisabled()
  await goTo(stage, `/people/${id}/form`)
}

export async function edition2025(stage: Stage): Promise<void> {
  const { page, album } = stage
  await cell(stage, 'RuDangShiJian')
  await page.keyboard.press('Alt+U')
  await expect(page.getByText('任免表 2025 版')).toBeVisible()
  await album.picture(page, 'form-2025', 'Alt U 换为 2025 版', 'The edition of 2025')
  await page.getByRole('button', { name: '2025 版' }).click()
  await page.getByRole('menuitem', { name: '通用版', exact: true }).click()
  while (await page.getByRole('button', { name: /^保存/ }).isEnabled()) await page.keyboard.press('Control+Z')
  await sized(stage, LAPTOP)
}

async function cell({ page }: Stage, name: string): Promise<void> {
  await page.locator(`[data-cell=${name}]`).focus()
  await expect(page.locator(`[data-cell-editor=${name}] :focus`)).toBeVisible()
}

/** Three people of whom one has a very long résumé and one more relatives than the form has lines. */
export async function crowdedPeople(stage: Stage, id: PersonId): Promise<string[]> {
  const { rows } = await made(stage.api.people.list({ limit: 100, offset: 40 }))
  const [busy, related] = rows.filter((it) => it.id !== id && it.post !== '' && it.birth < '1972')
  const usual = await made(stage.api.people.open({ id }))
  if (!busy || !related) throw new Error('the county has too few people')
  await changed(stage, busy.id, (it) => ({ ...it, career: longCareer(it.career) }))
  await changed(stage, related.id, (it) => ({ ...it, family: largeFamily(it.family) }))
  return [usual.person.name, busy.name, related.name]
}

export async function printDialog(stage: Stage, names: string[]): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/people')
  const search = page.getByLabel('查找', { exact: true })
  for (const [at, name] of names.entries()) {
    await search.fill(name)
    const row = page.getByRole('grid', { name: '人员' }).locator('[data-index="0"]')
    await expect(row).toContainText(name.slice(-1))
    await search.press('Enter')
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await expect(page.getByText(`已选 ${at + 1} 人`)).toBeVisible()
  }
  await search.fill('')
  await page.keyboard.press('Control+P')
  await expect(page.getByRole('dialog')).toContainText('任免表，3 份')
  await album.picture(page, 'print', '成批打印', 'Printing a selection')
}

export async function printedPdf(stage: Stage): Promise<void> {
  const { page, album } = stage
  const path = album.pathFor('three-forms.pdf')
  await answerSave(stage.app, path)
  await page.getByRole('dialog').getByRole('button', { name: 'PDF' }).click()
  await expect(page.getByRole('dialog', { name: '排版说明' })).toBeVisible({ timeout: 60_000 })
  await album.picture(page, 'print-report', '排版说明', 'What was shrunk, which fonts were used')
  await album.document(path, '任免表三份', 'Three forms as PDF')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

export async function wordFile(stage: Stage): Promise<void> {
  const { page, album } = stage
  const path = album.pathFor('three-forms.docx')
  await answerSave(stage.app, path)
  await page.keyboard.press('Control+P')
  await page.getByRole('dialog').getByRole('button', { name: 'Word' }).click()
  await expect(page.getByText('已导出 3 份 Word。').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('dialog')).toBeHidden()
  await album.document(path, '任免表三份，Word', 'The same forms as a Word file')
}

/** `desk`: what is shown while the pile lies on the desk. */
export async function pileOfForms(stage: Stage, desk: () => Promise<void>): Promise<void> {
  const { page, album } = stage
  await page.keyboard.press('Control+P')
  await page.getByRole('dialog').getByRole('button', { name: '预览' }).click()
  await expect(page.getByText('本批 3 份')).toBeVisible()
  await expect(page.locator('[data-cell=JianLi]').first()).toBeVisible()
  await album.picture(page, 'pile', '一批任免表', 'A pile of forms, one after the other')
  await desk()
  await goTo(stage, '/people')
  await page.keyboard.press('Escape')
}

async function changed(
  { api }: Stage,
  id: PersonId,
  change: (content: PersonContent) => PersonContent,
): Promise<void> {
  const { person } = await made(api.people.open({ id }))
  await made(api.people.save({ id, version: person.version, content: change(PersonContent.parse(person)) }))
}

const STATIONS = [
  '青石镇农业技术推广站技术员',
  '青石镇党政综合办公室科员',
  '柳河镇团委副书记、团委书记',
  '柳河镇党委委员、宣传统战委员',
  '大坪镇党委委员、组织委员',
  '大坪镇党委委员、副镇长',
  '石门镇党委副书记',
  '农业农村局党组成员、副局长，县农村经营服务站站长（兼）',
]

/** A change of post every ten months. */
function longCareer(career: PersonContent['career']): PersonContent['career'] {
  const [first] = career
  if (!first) return career
  return Array.from({ length: CAREER_ROWS }, (_, at) => ({
    ...first,
    id: numbered(first.id, at),
    startedOn: monthAfter(at * 10),
    endedOn: at + 1 < CAREER_ROWS ? monthAfter((at + 1) * 10) : '',
    text: `云泽县${STATIONS[at % STATIONS.length]}`,
    notes:
      at % 9 === 5 ? [`（其间：${monthAfter(at * 10 + 2)}--${monthAfter(at * 10 + 4)}在县委党校学习）`] : [],
  }))
}

/** So many months after August 1990, as `1990.08`. */
function monthAfter(months: number): string {
  const month = 1990 * 12 + 7 + months
  return `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
}

/** As many brothers and sisters as it takes, two years apart. */
function largeFamily(family: PersonContent['family']): PersonContent['family'] {
  const [first] = family
  if (!first) return family
  const more = Array.from({ length: Math.max(0, RELATIVES - family.length) }, (_, at) => ({
    ...first,
    id: numbered(first.id, at),
    relation: at % 2 === 0 ? '弟弟' : '妹妹',
    name: `${first.name.slice(0, 1)}小${'一二三四五六七八九十'[at]}`,
    birth: `${1973 + 2 * at}.0${(at % 9) + 1}`,
    politics: at % 3 === 0 ? '中共党员' : '群众',
    workplace: '云泽县第一中学高级教师、年级组长',
  }))
  return [...family, ...more]
}

/** An id of its own: the last two places of an id count in base 32. */
function numbered(id: string, at: number): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return `${id.slice(0, 24)}${digits[Math.floor(at / 32)]}${digits[at % 32]}`
}
