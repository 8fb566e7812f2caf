import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { DossierPaper } from '#shared/modules/dossiers/papers'
import type { DossierId, Grant, MaterialId, TransferId } from '#shared/values/id'
import { pageJpeg } from '../builders/dossier-pages'
import { buildPeople } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase, OFFICER, PASSWORD } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'

/** @file An application approved on the page, read in the reading room under the mark and the clock, and ended. */

const CONSULTANT = '甘澄'
const LOOK = process.env.JUANZONG_LOOK

let desk: Desk
let dossierId: DossierId
let materialId: MaterialId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  const [person] = buildPeople(1)
  const { id: personId } = await made(api.people.create({ ...person!, identityNumber: '' }))
  const { made: ids } = await made(api.dossiers.createDossiers({ personIds: [personId] }))
  dossierId = ids[0] as DossierId
  const lines = [line('1', '干部履历表'), line('4-1', '高等学校毕业生登记表'), line('9-2', '干部任免审批表')]
  const materials = await made(api.dossiers.saveMaterials({ dossierId, lines }))
  materialId = materials[0]?.id as MaterialId
  await scan()
  await made(api.accounts.add({ name: CONSULTANT, roles: ['consultant'], password: PASSWORD }))
})

test.afterAll(() => desk.close())

function line(classCode: '1' | '4-1' | '9-2', title: string) {
  const when = { year: 2005, month: 6, day: null }
  return { id: null, version: null, classCode, title, ...when, copies: 1, pages: 2, remark: '' }
}

/** Two pages of the first material, handed in as files. */
async function scan(): Promise<void> {
  const api = apiOf(desk.page)
  const folder = join(desk.folder, '扫描')
  mkdirSync(folder)
  const files = [1, 2].map((no) => join(folder, `${no}.jpg`))
  for (const [at, file] of files.entries()) writeFileSync(file, pageJpeg(at + 1))
  await answerOpen(desk.app, ...files)
  const grants = await made(api.shell.pickFiles({ purpose: 'attachments', multiple: true }))
  const asked = { dossierId, materialId, grants, rule: null }
  const { previewId } = await made(api.dossiers.previewScans(asked))
  await made(api.dossiers.takeScans({ previewId }))
}

async function shot(name: string): Promise<void> {
  if (!LOOK) return
  await desk.page.screenshot({ path: join(LOOK, `${name}.png`) })
}

/** A PDF into the test's folder; what it weighs. */
async function savedPdf(name: string, send: (grant: Grant) => Promise<unknown>): Promise<number> {
  const path = join(LOOK ?? desk.folder, `${name}.pdf`)
  await answerSave(desk.app, path)
  const grant = await made(apiOf(desk.page).shell.pickSave({ purpose: 'pdf', suggestedName: name }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await send(grant)
  return statSync(path).size
}

function savedPaper(paper: DossierPaper): Promise<number> {
  const { dossiers } = apiOf(desk.page)
  return savedPdf(paper.paper, (grant) => made(dossiers.saveDossierPaper({ paper, format: 'pdf', grant })))
}

/** The approval's scan is chosen, listed and opened; what is no scan is refused by name. */
async function encloses(): Promise<void> {
  const { page, app, folder } = desk
  const picture = join(folder, '批件.jpg')
  const words = join(folder, '说明.docx')
  writeFileSync(picture, pageJpeg(41))
  writeFileSync(words, 'PK')
  await answerOpen(app, picture, words)
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('说明.docx不是 PDF、JPEG 或 PNG 文件。另存为其中一种后再添加。')
  await shot('enclosures-refused')
  await page.keyboard.press('Escape')
  const files = page.getByRole('list', { name: '附件扫描件' })
  await expect(files.getByRole('listitem')).toHaveCount(1)
  await shot('enclosures')
  await files.getByRole('button', { name: '批件.jpg' }).click()
  await expect(dialog.getByRole('img', { name: '批件.jpg' })).toHaveAttribute('data-drawn', 'true')
  await shot('enclosure')
  await page.keyboard.press('Escape')
}

async function goTo(path: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

async function signIn(accountName: string): Promise<void> {
  const api = apiOf(desk.page)
  await made(api.vault.lock({}))
  await made(api.vault.signIn({ accountName, password: PASSWORD }))
  await desk.page.reload()
}

test('an application is approved, read under the mark while the clock runs, and ended', async () => {
  const { page } = desk
  const api = apiOf(page)
  const accounts = await made(api.dossiers.readerAccounts({}))
  const accountId = accounts.find((it) => it.name === CONSULTANT)?.id ?? null
  const reader = { unit: '县纪委监委', politics: '中共党员', declared: true }
  const content = {
    kind: 'consult' as const,
    unit: '县纪委监委',
    askedOn: '2026.11.20',
    readers: [
      { ...reader, name: CONSULTANT, accountId },
      { ...reader, name: '卜若谷' },
    ],
    reason: '干部考察',
    dossierIds: [dossierId],
    materialIds: [materialId],
    minutes: 30,
    until: '2036.11.30',
  }
  const permit = await made(api.dossiers.createPermit({ content }))
  await goTo('/dossiers/permits')
  await expect(page.getByRole('grid', { name: '查（借）阅登记' })).toContainText('县纪委监委')
  await shot('permits')
  await goTo(`/dossiers/permits/${permit.id}`)
  await expect(page.getByRole('heading', { name: permit.number })).toBeVisible()
  await expect(page.getByText('没有妨碍。')).toBeVisible()
  await shot('permit')
  expect(await sidewaysScrollers(page)).toEqual([])
  await page.getByRole('button', { name: '批准', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('批准人').fill('柏仲舒')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '开始查阅' }).click()
  await expect(page.getByRole('button', { name: '结束查阅' })).toBeVisible()
  await shot('permit-open')

  await signIn(CONSULTANT)
  await goTo('/dossiers')
  const mine = page.getByRole('grid', { name: '我的查阅' })
  await expect(mine).toContainText('可以查阅')
  await shot('mine')
  await mine.press('Enter')
  const list = page.getByRole('listbox', { name: '可以查阅的材料' })
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('timer')).toContainText('剩余 30 分钟')
  await expect(page.getByTestId('watermark').first()).toContainText(CONSULTANT)
  await expect(page.getByRole('button', { name: /打印|导出/ })).toHaveCount(0)
  await shot('room')
  expect(await outOfWindow(page)).toEqual([])

  await goTo('/dossiers/mine')
  await signIn(OFFICER)
  await goTo(`/dossiers/files/${dossierId}/use`)
  await expect(page.getByRole('grid', { name: '查阅记录' })).toContainText(CONSULTANT)
  await shot('use')
  const pages = await made(api.dossiers.pages({ dossierId, materialId }))
  const pageIds = pages.map((it) => it.id)
  const size = await savedPdf('复制件', (grant) =>
    made(api.dossiers.pagesOut({ pageIds, permitId: null, grant })),
  )
  expect(size).toBeGreaterThan(5_000)
  for (const paper of [
    { paper: 'permit', permitId: permit.id },
    { paper: 'readings', permitId: permit.id, dossierId: null },
  ] as const)
    expect(await savedPaper(paper)).toBeGreaterThan(5_000)
  await goTo(`/dossiers/permits/${permit.id}`)
  await page.getByRole('button', { name: '结束查阅' }).click()
  await expect(page.getByRole('button', { name: '结束查阅' })).toBeHidden()
  await signIn(CONSULTANT)
  await goTo(`/dossiers/mine/${permit.id}/${dossierId}`)
  await expect(page.getByText('没有查阅这份档案的批准，或查阅已结束。')).toBeVisible()
  await shot('over')
})

test('a transfer is sent with its slip and leaves the dossier read-only', async () => {
  const { page } = desk
  await signIn(OFFICER)
  await goTo('/dossiers/transfers/new')
  await page.getByLabel('转往单位').fill('市委组织部')
  await page.getByLabel('转递方式').fill('机要交通')
  await page.getByLabel('批示人').fill('柏仲舒')
  await page.getByLabel('批示日期').fill('2026.11.20')
  await page.getByRole('textbox', { name: '加档案：姓名、拼音或档案编号' }).click()
  await page.getByRole('option').first().click()
  await expect(page.getByRole('table', { name: '档案' }).getByRole('row')).toHaveCount(2)
  await page.getByLabel('档案 1 转递原因').fill('调出')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: '转递单第 1 号' })).toBeVisible()
  await shot('transfer')
  await encloses()
  const { rows } = await made(apiOf(page).dossiers.transfers({}))
  const transferId = rows[0]?.id as TransferId
  for (const paper of ['transfer', 'transfer-approval'] as const)
    expect(await savedPaper({ paper, transferId })).toBeGreaterThan(5_000)
  expect(await sidewaysScrollers(page)).toEqual([])
  await page.getByRole('button', { name: '转出', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '登记回执' })).toBeVisible()
  await shot('transfer-sent')
  await goTo('/dossiers/transfers')
  await expect(page.getByRole('grid', { name: '转递登记' })).toContainText('已转出待回执')
  await shot('transfers')
  await page.getByRole('button', { name: '登记转入' }).click()
  await expect(page.getByRole('heading', { name: '登记转入' })).toBeVisible()
  await shot('transfer-in')
  await goTo(`/dossiers/files/${dossierId}/use`)
  await page.getByText('查（借）阅 1').click()
  await expect(page.getByRole('grid', { name: '这份档案的查（借）阅' })).toContainText('县纪委监委')
  await shot('use-permits')
  await page.getByText('转递 1', { exact: true }).click()
  const moves = page.getByRole('grid', { name: '这份档案的转递' })
  await expect(moves).toContainText('已转出待回执')
  await shot('use-transfers')
  await moves.press('Enter')
  await expect(page.getByRole('heading', { name: '转递单第 1 号' })).toBeVisible()
  await goTo('/dossiers/permits/new')
  await expect(page.getByRole('heading', { name: '登记查（借）阅申请' })).toBeVisible()
  await shot('permit-new')
})
