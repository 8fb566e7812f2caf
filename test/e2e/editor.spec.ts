import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { contentOf } from '../support/e2e/people'
import { readPdf } from '../support/pdf-geometry'
import { EditorPage } from './pages/editor.page'
import { PeoplePage } from './pages/people.page'
import { PersonPage } from './pages/person.page'

/** @file 编辑器模式 with the keyboard only: the form is written in, and the structure is the same record. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let editor: EditorPage
let people: PeoplePage
let person: PersonPage
let id: PersonId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase({ size: { width: 1920, height: 1080 } })
  editor = new EditorPage(desk.page)
  people = new PeoplePage(desk.page)
  person = new PersonPage(desk.page)
  id = (await made(apiOf(desk.page).people.create(buildPersonContent()))).id
})
test.afterAll(() => desk.close())

async function stored(): Promise<PersonContent> {
  return contentOf((await made(apiOf(desk.page).people.open({ id }))).person)
}

test('typing in a cell shows in the structure at once; Enter goes on, Ctrl and an arrow to the cell beside', async () => {
  const { page } = desk
  await editor.open(id, 'both')
  await editor.goTo('XingMing')
  await page.keyboard.press('Enter')
  await editor.expectIn('XingBie')
  await page.keyboard.press('Tab')
  await editor.expectIn('ChuShengNianYue')
  await editor.typeOver('198310')
  await expect(person.field('birth')).toHaveValue('1983.10')
  await expect(editor.cellInWork).toContainText('岁')
  await page.keyboard.press('Control+ArrowDown')
  await editor.expectIn('ChuShengDi')
  await page.keyboard.press('Shift+Tab')
  await editor.expectIn('JiGuan')
  await editor.typeOver('湖南云泽')
  await page.keyboard.press('Escape')
  await expect(editor.cellInWork).toHaveCount(0)
  await expect(person.field('ancestralPlace')).toHaveValue('湖南云泽')
  expect(await editor.sheetWords()).toContain('湖南云泽')
})

test('现任职务 is read into its rows, its count and source in sight; a reworded post keeps its papers', async () => {
  const { page } = desk
  await editor.goTo('XianRenZhiWu')
  await page.keyboard.press('End')
  await page.keyboard.type('、四级调研员')
  await expect(person.field('posts.0.title')).toHaveValue('党组书记、局长')
  await expect(person.field('posts.1.title')).toHaveValue('四级调研员')
  await expect(editor.panel).toContainText('19／324 字')
  await expect(editor.panel).toContainText('由职务记录生成')
  await page.keyboard.press('Control+z')
  await expect(person.field('posts.1.title')).toHaveValue('副主席')
  await page.keyboard.press('End')
  await editor.typeOver('云泽县统计局党组书记、主任')
  await expect(person.field('posts.0.title')).toHaveValue('党组书记、主任')
  await expect(person.field('posts.0.startedOn')).toHaveValue('2019.12')
})

test('简历 is one text on both sides: typed on the sheet, typed in the rows, gaps told with their remedy', async () => {
  const { page } = desk
  await editor.goTo('JianLi')
  await editor.line(3, 'text').focus()
  await page.keyboard.press('End')
  await page.keyboard.type('、党委委员')
  await expect(person.field('career.3.text')).toHaveValue('云泽县柳河镇副镇长、党委委员')
  await page.keyboard.press('Shift+Tab')
  await expect(editor.line(3, 'period')).toBeFocused()
  await editor.typeOver('2011.05-2014.03')
  await expect(person.field('career.3.endedOn')).toHaveValue('2014.03')
  await expect(editor.panel).toContainText('2014.03 至 2014.05 空 2 个月')
  await person.type('career.4.text', '云泽县妇女联合会副主席（挂职）')
  expect(await editor.sheetWords()).toContain('副主席（挂职）')
  await editor.panel.getByRole('button', { name: '补为 2014.05', exact: true }).press('Enter')
  await expect(person.field('career.3.endedOn')).toHaveValue('2014.05')
  await expect(editor.panel).not.toContainText('个月')
})

test('a pasted 简历 is shown line by line before it is taken, and comes back with one Ctrl+Z', async () => {
  const { app, page } = desk
  const words =
    '2001年9月-2005年7月　某某学院经济管理系学习\n2005.07——2011.05\t云泽县石门镇科员（其间：2008.09-2010.07在县委党校学习）\n2011.05至今 云泽县统计局局长'
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
  await editor.goTo('JianLi')
  await page.keyboard.press('Control+v')
  await expect(editor.dialog).toContainText('3 段，各行都已读出，前后相接')
  await expect(editor.dialog.getByRole('row')).toHaveCount(4)
  await editor.dialog.getByRole('button', { name: '写入 3 段' }).press('Enter')
  await expect(editor.dialog).toHaveCount(0)
  await expect(person.field('career.2.text')).toHaveValue('云泽县统计局局长')
  await expect(person.field('career.1.text')).toHaveValue(
    '云泽县石门镇科员\n（其间：2008.09-2010.07在县委党校学习）',
  )
  await page.keyboard.press('Control+z')
  await expect(person.field('career.5.text')).toHaveValue('云泽县统计局党组书记、局长')
})

test('Ctrl+Q enlarges a long cell and goes back; a relative is written in cell by cell', async () => {
  const { page } = desk
  await editor.goTo('JiangChengQingKuang')
  await page.keyboard.press('Control+q')
  await expect(editor.dialog).toContainText('／552 字')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('；2023.07，经中共云泽县委批准，授予优秀党务工作者称号。')
  await page.keyboard.press('Control+q')
  await expect(editor.dialog).toHaveCount(0)
  await expect(person.field('rewards.1.text')).toHaveValue(
    '2023.07，经中共云泽县委批准，授予优秀党务工作者称号',
  )
  const rows = buildPersonContent().family.length
  await editor.goTo(`JiaTingChengYuan.${rows}.ChengWei`)
  await page.keyboard.type('妹妹')
  await page.keyboard.press('Tab')
  await page.keyboard.type('罗小秋')
  await page.keyboard.press('Tab')
  await page.keyboard.type('198806')
  await expect(person.field(`family.${rows}.birth`)).toHaveValue('1988.06')
  await page.keyboard.press('Control+Delete')
  await expect(person.field(`family.${rows}.birth`)).toHaveCount(0)
})

test('what is unsaved is not printed; saved with Ctrl+S it is on record and opens again', async () => {
  const { page } = desk
  await editor.goTo('XianRenZhiWu')
  await page.keyboard.press('Alt+p')
  await people.expectToast('罗砚秋有未存改动。先保存，再打印或导出。')
  await page.keyboard.press('Control+s')
  await people.expectToast(/^已保存，\d+ 处变更。/)
  await expect(editor.save).toBeDisabled()
  const content = await stored()
  expect(content).toMatchObject({ birth: '1983.10', ancestralPlace: '湖南云泽', overrides: [] })
  expect(content.posts[0]).toMatchObject({ title: '党组书记、主任', documentNo: '云组干〔2019〕64号' })
  expect(content.career[3]).toMatchObject({ text: '云泽县柳河镇副镇长、党委委员', endedOn: '2014.05' })
  await people.open()
  await editor.open(id, 'form')
  expect(await editor.sheetWords()).toContain('党组书记、主任')
})

test('the form written in cell by cell prints as the one whose rows were edited', async () => {
  const built = buildPersonContent()
  const [post, ...posts] = built.posts
  const [reward] = built.rewards
  if (!post || !reward) throw new Error('the builder gives posts and rewards')
  const career = built.career.with(3, { ...entryAt(built, 3), text: '云泽县柳河镇副镇长、党委委员' })
  const structured: PersonContent = {
    ...built,
    birth: '1983.10',
    ancestralPlace: '湖南云泽',
    identityNumber: '',
    posts: [{ ...post, title: '党组书记、主任' }, ...posts],
    career: career.with(4, { ...entryAt(built, 4), text: '云泽县妇女联合会副主席（挂职）' }),
    rewards: [
      reward,
      {
        ...reward,
        id: reward.id.replace(/.$/, '0'),
        happenedOn: '2023.07',
        text: '经中共云泽县委批准，授予优秀党务工作者称号',
      },
    ],
  }
  const other = (await made(apiOf(desk.page).people.create(structured))).id
  const written = await printed(id, '写成')
  const edited = await printed(other, '改成')
  expect(written).toHaveLength(2)
  expect(written).toEqual(edited)
})

function entryAt({ career }: PersonContent, index: number): PersonContent['career'][number] {
  const entry = career[index]
  if (!entry) throw new Error(`the builder gives no entry ${index}`)
  return entry
}

/** The pages of one person's form as Alt+P writes them: every rule and every word with its place. */
async function printed(of: PersonId, name: string) {
  const file = join(desk.folder, `${name}.pdf`)
  await answerSave(desk.app, file)
  await editor.open(of, 'form')
  await desk.page.keyboard.press('Alt+p')
  await people.expectToast(`已导出 1 份，2 面：${name}.pdf`, 60_000)
  if (await editor.dialog.isVisible()) await desk.page.keyboard.press('Escape')
  return readPdf(readFileSync(file))
}
