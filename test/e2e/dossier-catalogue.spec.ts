import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { DossierId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { outOfWindow } from '../support/e2e/look'
import { workbookBytes } from '../support/workbooks'
import { CataloguePage } from './pages/catalogue.page'

/** @file A catalogue of 80 lines typed, moved and saved by keys alone; what is unsaved comes back; one out of Excel. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let id: DossierId
test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  const person = await made(api.people.create(buildPersonContent()))
  const { made: ids } = await made(api.dossiers.createDossiers({ personIds: [person.id], content: {} }))
  if (!ids[0]) throw new Error('no dossier')
  id = ids[0]
})
test.afterAll(() => desk.close())

/** Keys of the classes in the order they are typed, and how often each is pressed: Ctrl+4 again is the next sub-class. */
const CLASSES = [
  { code: '1', lines: 8 },
  { code: '3', lines: 24 },
  { code: '4-1', lines: 10 },
  { code: '9-1', lines: 20 },
  { code: '9-2', lines: 18 },
] as const

test('eighty lines go in without the mouse, in order, numbered from 1 in each class', async () => {
  const { page } = desk
  const catalogue = new CataloguePage(page)
  const api = apiOf(page)
  await catalogue.open(id)
  for (const { code, lines } of CLASSES) {
    await page.keyboard.press(`Control+${code[0]}`)
    await expect.poll(() => catalogue.focused()).toBe(`${classLabel(code)} 1 材料名称`)
    for (let index = 0; index < lines; index++)
      await catalogue.type({ title: `材料${code}之${index + 1}`, date: `${1990 + index}0610`, pages: '2' })
    // The line begun behind the last is left blank: Ctrl and a figure goes on elsewhere, and it is not kept.
    await expect.poll(() => catalogue.focused()).toBe(`${classLabel(code)} ${lines + 1} 材料名称`)
  }
  await catalogue.save()
  const kept = await made(api.dossiers.materials({ dossierId: id }))
  expect(kept).toHaveLength(80)
  expect(kept.every((it) => it.month === 6 && it.day === 10 && it.pages === 2 && !it.placed)).toBe(true)
  for (const { code, lines } of CLASSES)
    expect(kept.filter((it) => it.classCode === code).map((it) => it.no)).toEqual(
      Array.from({ length: lines }, (_, index) => index + 1),
    )
  expect(await outOfWindow(page)).toEqual([])
})

test('lines are inserted, moved, given another class and removed by keys, and what is unsaved comes back', async () => {
  const { page } = desk
  const catalogue = new CataloguePage(page)
  const api = apiOf(page)
  await catalogue.cell('一 2 材料名称').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => catalogue.focused()).toBe('一 1 材料名称')
  await page.keyboard.press('Alt+a')
  await expect.poll(() => catalogue.focused()).toBe('一 2 材料名称')
  await page.keyboard.insertText('插入的材料')
  await catalogue.cell('一 4 材料名称').focus()
  await page.keyboard.press('Alt+Delete')
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByLabel('类号').fill('42')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => catalogue.focused()).toBe('四-2 1 材料名称')
  await expect(page.getByText(/未保存，已暂存/)).toBeVisible()
  await page.reload()
  await catalogue.open(id)
  await expect(page.getByText(/没有保存的录入/)).toBeVisible()
  await catalogue.save()
  const kept = await made(api.dossiers.materials({ dossierId: id }))
  expect(kept.filter((it) => it.classCode === '1').map((it) => it.title)).toEqual([
    '材料1之2',
    '插入的材料',
    '材料1之1',
    '材料1之5',
    '材料1之6',
    '材料1之7',
    '材料1之8',
  ])
  expect(kept.filter((it) => it.classCode === '4-2').map((it) => it.title)).toEqual(['材料1之4'])
})

test('a catalogue from Excel is looked at first; what is there already is left out', async () => {
  const { page, app, folder } = desk
  const catalogue = new CataloguePage(page)
  const path = join(folder, '目录.xlsx')
  const rows = [
    ['类号', '材料名称', '材料形成时间', '', '', '页数', '备注'],
    ['', '', '年', '月', '日'],
    ['三', '考核鉴定类材料'],
    [1, '材料3之1', 1990, 6, 10, 2, ''],
    [2, '年度考核登记表', 2025, 12, '', 3, '复印件'],
    ['四', '学历学位、职称类材料'],
    [1, '毕业证书', 2001, 7, '', 1, ''],
  ]
  await writeFile(path, await workbookBytes([{ name: '目录', rows }]))
  await answerOpen(app, path)
  await catalogue.open(id)
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('目录里已有，不重复放入')).toBeVisible()
  await expect(dialog.getByText('“四”类要分到小类')).toBeVisible()
  await dialog.getByLabel('选类号').fill('四-1')
  await page.getByRole('option', { name: '四-1' }).click()
  await page.keyboard.press('Control+Enter')
  await catalogue.save()
  const kept = await made(apiOf(page).dossiers.materials({ dossierId: id }))
  expect(kept.find((it) => it.title === '年度考核登记表')).toMatchObject({
    classCode: '3',
    no: 25,
    remark: '复印件',
  })
  expect(kept.filter((it) => it.title === '毕业证书').map((it) => it.classCode)).toEqual(['4-1'])
  expect(kept.filter((it) => it.title === '材料3之1')).toHaveLength(1)
})
