import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { DATABASE, type Desk, deskWithEmptyDatabase, PASSWORD, reopen } from '../support/e2e/databases'
import { contentOf } from '../support/e2e/people'
import { DuplicatesPage } from './pages/duplicates.page'
import { EntryPage } from './pages/entry.page'
import { PeoplePage } from './pages/people.page'
import { PersonPage } from './pages/person.page'

test.describe.configure({ mode: 'serial' })

const NAME = '罗砚秋'
let desk: Desk
let people: PeoplePage
let person: PersonPage
let keep: PersonId
let other: PersonId

test.beforeAll(async () => {
  take(await deskWithEmptyDatabase())
  keep = await add({})
})
test.afterAll(() => desk.close())

function take(opened: Desk): void {
  desk = opened
  people = new PeoplePage(desk.page)
  person = new PersonPage(desk.page)
}

async function add(overrides: Partial<PersonContent>): Promise<PersonId> {
  return (await made(apiOf(desk.page).people.create(buildPersonContent(overrides)))).id
}

async function stored(id: PersonId): Promise<PersonContent & { removed: boolean }> {
  const { person: it } = await made(apiOf(desk.page).people.open({ id }))
  return { ...contentOf(it), removed: it.removedAt !== null }
}

async function runCommand(words: string): Promise<void> {
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type(words)
  await desk.page.getByRole('option', { name: words }).first().waitFor()
  await desk.page.keyboard.press('Enter')
}

test('a save is taken back with Ctrl+Z outside fields and done again with Ctrl+Y', async () => {
  const { page } = desk
  const before = await stored(keep)
  await people.open()
  await page.keyboard.press('Enter')
  await expect(person.name).toHaveText(NAME)
  await person.write('specialty', '水旱灾害防御')
  await page.keyboard.press('Control+s')
  await people.expectToast('已保存，1 处变更。')
  await people.open()
  await page.keyboard.press('Control+z')
  await people.expectToast(`已撤销：修改${NAME}的熟悉专业有何专长`)
  expect(await stored(keep)).toEqual(before)
  await page.keyboard.press('Control+y')
  await people.expectToast(`已重做：修改${NAME}的熟悉专业有何专长`)
  expect((await stored(keep)).specialty).toBe('水旱灾害防御')
})

test('a field takes its own typing back first', async () => {
  const { page } = desk
  await people.open()
  await page.keyboard.press('Enter')
  await person.write('health', '一般')
  await page.keyboard.press('Control+z')
  await expect(person.field('health')).toHaveValue('健康')
  await expect(person.save).toBeDisabled()
  expect((await stored(keep)).specialty).toBe('水旱灾害防御')
})

test('the history outlives the program: the step is found there and taken back', async () => {
  const exited = once(desk.app.process(), 'exit')
  await desk.app.close()
  await exited
  take(await reopen(desk))
  const entry = new EntryPage(desk.page)
  await desk.page.getByRole('button', { name: new RegExp(DATABASE) }).press('Enter')
  await entry.unlock(PASSWORD)
  await people.open()
  await runCommand('操作历史')
  const history = desk.page.getByRole('grid', { name: '操作历史' })
  const row = history.getByRole('row').filter({ hasText: '熟悉专业有何专长' })
  await expect(row).toContainText('下一步撤销')
  await expect(history).toBeFocused()
  await desk.page.keyboard.press('Control+z')
  await people.expectToast(`已撤销：修改${NAME}的熟悉专业有何专长`)
  await expect(row).toContainText('下一步重做')
  expect((await stored(keep)).specialty).toBe(buildPersonContent().specialty)
})

test('two records of one person are merged by the keyboard and come apart again as one step', async () => {
  const { page } = desk
  other = await add({ health: '一般', specialty: '', family: buildPersonContent().family.slice(0, 1) })
  const before = [await stored(keep), await stored(other)]
  const duplicates = new DuplicatesPage(page)
  await runCommand('疑似重复')
  await expect(duplicates.groups.getByRole('row').nth(1)).toContainText('身份证号相同')
  await expect(duplicates.groups).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(duplicates.lines).toBeFocused()
  await expect(duplicates.result('健康状况')).toHaveText('健康')
  await page.keyboard.press('ArrowRight')
  await expect(duplicates.result('健康状况')).toHaveText('一般')
  await page.keyboard.press('Control+Enter')
  await people.expectToast(/已合并为一份：罗砚秋/)
  await expect(person.name).toHaveText(NAME)
  expect(await stored(keep)).toEqual({ ...before[0], health: '一般' })
  expect((await stored(other)).removed).toBe(true)
  await people.open()
  await page.keyboard.press('Control+z')
  await people.expectToast(`已撤销：合并${NAME}的 2 份记录`)
  expect([await stored(keep), await stored(other)]).toEqual(before)
})

test('the recycle bin tells why somebody lies there, and gives them back', async () => {
  const { page } = desk
  await page.keyboard.press('Control+y')
  await people.expectToast(`已重做：合并${NAME}的 2 份记录`)
  await runCommand('回收站')
  const grid = page.getByRole('grid', { name: '回收站' })
  await expect(grid.getByRole('row').nth(1)).toContainText(`合并入${NAME}`)
  await page.getByRole('button', { name: '恢复 1 人' }).press('Enter')
  await people.expectToast('已恢复 1 人。')
  expect((await stored(other)).removed).toBe(false)
})
