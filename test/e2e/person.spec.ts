import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import type { PersonContent, PersonRow } from '#shared/modules/people/schema'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration, openDemonstration, reopen } from '../support/e2e/databases'
import { contentOf } from '../support/e2e/people'
import { PeoplePage } from './pages/people.page'
import { PersonPage } from './pages/person.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let people: PeoplePage
let person: PersonPage
let row: PersonRow

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  take(desk)
})
test.afterAll(() => desk.close())

function take(opened: Desk): void {
  desk = opened
  people = new PeoplePage(desk.page)
  person = new PersonPage(desk.page)
}

const initialsOf = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')

/** Somebody whom the initials of the name find before anybody else. */
async function someone(): Promise<PersonRow> {
  const api = apiOf(desk.page)
  for (const it of (await made(api.people.list({}))).rows) {
    const found = await made(api.people.list({ text: initialsOf(it.name), limit: 1 }))
    if (found.rows[0]?.id === it.id) return it
  }
  throw new Error('initials find nobody')
}

async function stored(): Promise<{ content: PersonContent; version: number }> {
  const { person: it } = await made(apiOf(desk.page).people.open({ id: row.id }))
  return { content: contentOf(it), version: it.version }
}

/** What another session would do: a save that this window knows nothing of until it is told. */
async function savedElsewhere(change: Partial<PersonContent>): Promise<void> {
  const { content, version } = await stored()
  await made(apiOf(desk.page).people.save({ id: row.id, version, content: { ...content, ...change } }))
}

test('initials after Ctrl+K find a person, Enter opens the page', async () => {
  row = await someone()
  await person.find(initialsOf(row.name), row.name)
  await expect(person.save).toBeDisabled()
})

test('a field typed over is saved with Ctrl+S, and its history tells before and after', async () => {
  const { page } = desk
  const before = await stored()
  await person.write('specialty', '水旱灾害防御')
  await expect(person.save).toBeEnabled()
  await page.keyboard.press('Control+s')
  await people.expectToast('已保存，1 处变更。')
  const after = await stored()
  expect(after.content).toEqual({ ...before.content, specialty: '水旱灾害防御' })
  expect(after.version).toBe(before.version + 1)
  await person.field('specialty').focus()
  await page.keyboard.press('Alt+h')
  await expect(page.getByText(/专长 \d+ 次/)).toBeVisible()
  const was = before.content.specialty
  await expect(person.warnings).toContainText(was === '' ? '水旱灾害防御' : `${was} → 水旱灾害防御`)
})

test('Ctrl+Z takes a change back before it is saved', async () => {
  const { page } = desk
  await person.write('health', '一般')
  await page.keyboard.press('Control+z')
  await expect(person.field('health')).not.toHaveValue('一般')
  await expect(person.save).toBeDisabled()
})

test('a wrong 身份证号 warns and is accepted with a reason that stays on record', async () => {
  const { page } = desk
  const { content } = await stored()
  const number = content.identityNumber
  const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
  await person.write('identityNumber', wrong)
  const title = person.warnings.getByRole('button', { name: /身份证号.*校验/ })
  await expect(title).toBeVisible()
  await page.keyboard.press('Control+s')
  await people.expectToast('已保存，1 处变更。')
  await person.warnings.getByRole('button', { name: '说明' }).first().press('Enter')
  await expect(person.dialog).toContainText('身份证号')
  await expect(person.dialog.getByLabel('说明', { exact: true })).toBeFocused()
  await page.keyboard.type('原件如此，已向公安机关核实')
  await person.dialog.getByRole('button', { name: '记入说明' }).press('Enter')
  await expect(person.dialog).toHaveCount(0)
  await expect(person.warnings.getByText('已说明 1 项')).toBeVisible()
  const { warnings } = await made(apiOf(page).people.open({ id: row.id }))
  const accepted = warnings.filter((it) => it.accepted !== null)
  expect(accepted).toMatchObject([
    { field: 'identityNumber', accepted: { reason: '原件如此，已向公安机关核实' } },
  ])
})

test('what another session saved is never overwritten: both values are shown and one is chosen', async () => {
  const { page } = desk
  await person.type('specialty', '此处所填的专长')
  await savedElsewhere({ specialty: '别处所填的专长', health: '别处所填' })
  await page.keyboard.press('Control+s')
  await expect(person.dialog).toContainText(`${row.name}的记录已被修改`)
  const clash = person.dialog.getByRole('row').filter({ hasText: '专长' })
  await expect(clash).toContainText('别处所填的专长')
  await expect(clash).toContainText('此处所填的专长')
  const save = person.dialog.getByRole('button', { name: '按所选保存' })
  await expect(save).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(person.dialog).toHaveCount(0)
  expect((await stored()).content).toMatchObject({ specialty: '别处所填的专长', health: '别处所填' })
  await page.keyboard.press('Control+s')
  await expect(save).toBeDisabled()
  await clash.getByRole('radio', { name: '此处' }).press('Space')
  await save.press('Enter')
  await expect(person.dialog).toHaveCount(0)
  await expect(person.field('health')).toHaveValue('别处所填')
  expect((await stored()).content).toMatchObject({ specialty: '此处所填的专长', health: '别处所填' })
})

test('what was typed survives the kill of the application as a draft', async () => {
  const { app } = desk
  await person.type('specialty', '断电之前所填')
  await expect(people.status).toContainText('已自动存草稿')
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
  take(await reopen(desk))
  await openDemonstration(desk)
  expect((await stored()).content.specialty).toBe('此处所填的专长')
  await person.find(initialsOf(row.name), row.name)
  await expect(person.draft).toContainText('与库内 1 处不同')
  await expect(person.field('specialty')).toHaveValue('断电之前所填')
  await person.draft.getByRole('button', { name: '看差异' }).press('Enter')
  await expect(person.dialog).toContainText('此处所填的专长')
  await expect(person.dialog).toContainText('断电之前所填')
  await desk.page.keyboard.press('Escape')
  await person.draft.getByRole('button', { name: '继续编辑' }).press('Enter')
  await desk.page.keyboard.press('Control+s')
  await people.expectToast('已保存，1 处变更。')
  expect((await stored()).content.specialty).toBe('断电之前所填')
})
