import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { drawPages } from '#electron/modules/dossiers/demonstration/draw-pages'
import { Glyphs } from '#electron/modules/dossiers/demonstration/drawing/glyphs'
import { filled, label, prose, type Sheet } from '#electron/modules/dossiers/demonstration/drawing/sheet'
import { PermitContent, PermitReader } from '#shared/modules/dossiers/custody'
import { DossierFilter, type DossierRow } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import type { DossierPaper } from '#shared/modules/dossiers/papers'
import type { DossierId, PageId } from '#shared/values/id'
import { todayPartial, toFormalText } from '#shared/values/partial-date'
import { made } from '../support/e2e/api'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { pictures } from './award-pictures'
import { goTo, type Stage } from './stage'

/** @file A dossier of the county: filed from scans, a contradiction found in it, lent, exported. */

const WAIT = { timeout: 60_000 }

/** The room as the archivist comes to it. */
export async function dossierRoom(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, '/dossiers/desk')
  await expect(page.getByText('零散材料未归档')).toBeVisible(WAIT)
  await pictures(stage, 'dossier-desk', '档案总览', 'What waits in the room; each figure opens its list')
  await goTo(stage, '/dossiers')
  await expect(page.getByRole('grid')).toContainText('YZ-0401', WAIT)
  await pictures(stage, 'dossier-list', '档案名册', 'Forty dossiers with pages stated and scanned')
  for (const [path, chinese, english] of [
    ['/dossiers/loose', '零散材料', 'Loose materials on their way into dossiers'],
    ['/dossiers/missing', '欠缺材料', 'What is missing, chased by letter, overdue in red'],
    ['/dossiers/standards', '档案标准', 'Limits and classes, each with its source'],
  ] as const) {
    await goTo(stage, path)
    await expect(page.getByRole('heading', { name: chinese })).toBeVisible(WAIT)
    await pictures(stage, path.replace('/dossiers/', 'dossier-'), chinese, english)
  }
}

/** One dossier from its scans to the copy that is handed over. */
export async function wholeDossier(stage: Stage): Promise<void> {
  const dossier = await unscanned(stage)
  const materials = (await made(stage.api.dossiers.materials({ dossierId: dossier.id }))).filter(
    (it) => it.classCode === '4-1',
  )
  await filedFromScans(stage, dossier, materials)
  await contradiction(stage, dossier, materials)
  await lent(stage, dossier)
  await exported(stage, dossier)
}

async function unscanned({ api }: Stage): Promise<DossierRow> {
  const asked = { ...DossierFilter.parse({ only: 'unscanned' }), offset: 0, limit: 1 }
  const { rows } = await made(api.dossiers.dossiers(asked))
  if (!rows[0]) throw new Error('every dossier of the county is scanned')
  return rows[0]
}

/** Scans named by class and number go where their names say. */
async function filedFromScans(
  stage: Stage,
  dossier: DossierRow,
  materials: readonly Material[],
): Promise<void> {
  const { page, app, folder } = stage
  const scans = join(folder, '扫描件')
  await mkdir(scans, { recursive: true })
  const jobs = materials.map((it, at) => ({
    sheet: formOf(dossier, it, birthIn(dossier, at)),
    name: `4-1-${it.no}-001.png`,
  }))
  const drawn = await drawPages(jobs, await Glyphs.open())
  const paths = jobs.map((it) => join(scans, it.name))
  for (const [at, path] of paths.entries()) await writeFile(path, drawn[at]?.image.bytes ?? '')
  await answerOpen(app, ...paths)
  await goTo(stage, `/dossiers/scans/${dossier.id}`)
  await page.getByRole('button', { name: '选文件', exact: true }).click()
  await expect(page.getByText(`${jobs.length} 个文件　${jobs.length} 页`)).toBeVisible(WAIT)
  await pictures(stage, 'dossier-scans', '扫描入库', 'Scans with the place that their names give them')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`入库 ${jobs.length} 页　未收 0 页`)).toBeVisible(WAIT)
}

/** The earliest paper has the birth a year earlier; all later ones have what is on record. */
function birthIn({ birth }: DossierRow, at: number): string {
  const earlier = `${Number(birth.slice(0, 4)) - 1}${birth.slice(4)}`
  return toFormalText(at === 0 ? earlier : birth)
}

/** The form as it was filled in at school. */
function formOf({ name, sex }: DossierRow, { title }: Material, birth: string): Sheet {
  return {
    title,
    photoRows: 3,
    rows: [
      { height: 14, cells: [label('姓　名', 3), filled(name, 4), label('性别', 2), filled(sex, 3)] },
      { height: 14, cells: [label('出生年月', 3), filled(birth, 9, 'birth')] },
      { height: 14, cells: [label('政治面貌', 3), filled('共青团员', 9)] },
      { height: 70, cells: [label('自\n我\n鉴\n定', 1), prose('　　学习刻苦，团结同学，服从分配。', 12)] },
    ],
    seal: { text: '云泽县第一中学', on: '2001年6月10日' },
  }
}

async function contradiction(
  stage: Stage,
  dossier: DossierRow,
  materials: readonly Material[],
): Promise<void> {
  const { api, page } = stage
  for (const [at, { id: materialId }] of materials.entries()) {
    const [first] = await made(api.dossiers.pages({ dossierId: dossier.id, materialId }))
    const value = birthIn(dossier, at)
    await stated(stage, dossier.id, { value, materialId, pageId: first?.id ?? null })
  }
  await goTo(stage, `/dossiers/files/${dossier.id}`)
  await expect(page.getByText('矛盾').first()).toBeVisible(WAIT)
  await expect(page.locator('canvas[data-drawn]').first()).toBeVisible(WAIT)
  await pictures(stage, 'dossier-reading', '阅览与审核', 'A page beside what all materials say of one fact')
  await goTo(stage, `/dossiers/files/${dossier.id}/audit`)
  await expect(page.getByText('矛盾').first()).toBeVisible(WAIT)
  await pictures(stage, 'dossier-audit', '专项审核', 'The contradiction with its sources')
  await paper(stage, 'dossier-audit.pdf', ['专项审核认定表', 'The audit form'], {
    paper: 'audit',
    dossierIds: [dossier.id],
  })
  await paper(stage, 'dossier-catalogue.pdf', ['档案目录', 'The catalogue'], {
    paper: 'catalogue',
    dossierIds: [dossier.id],
  })
}

async function stated(
  { api }: Stage,
  dossierId: DossierId,
  said: { value: string; materialId: Material['id']; pageId: PageId | null },
): Promise<void> {
  const spot = { x: 0.276, y: 0.209, width: 0.453, height: 0.047 }
  const content = { item: 'birth' as const, about: '', ...said, spot, altered: false, remark: '' }
  await made(api.dossiers.saveStatement({ dossierId, id: null, version: null, content }))
}

async function lent(stage: Stage, { id }: DossierRow): Promise<void> {
  const { api, page } = stage
  const today = todayPartial(new Date())
  const readers = ['冉承霖', '牟知微'].map((name) =>
    PermitReader.parse({ name, unit: '中共湘原市委巡察办', politics: '中共党员', declared: true }),
  )
  const content = PermitContent.parse({
    kind: 'borrow',
    unit: '中共湘原市委巡察办',
    askedOn: today,
    readers,
    reason: '办案',
    dossierIds: [id],
    until: todayPartial(new Date(Date.now() + 5 * 86_400_000)),
  })
  const permit = await made(api.dossiers.createPermit({ content }))
  const decision = { grant: true, by: '罗文启', on: today, words: '同意。' }
  await made(api.dossiers.decidePermit({ id: permit.id, version: 1, ...decision }))
  await made(api.dossiers.movePermit({ id: permit.id, version: 2, to: 'lent', on: today, by: '冉承霖' }))
  await goTo(stage, `/dossiers/permits/${permit.id}`)
  await expect(page.getByText('借出').first()).toBeVisible(WAIT)
  await pictures(stage, 'dossier-permit', '借阅', 'A dossier lent, with its readers and the day it is due')
  await paper(stage, 'dossier-permit.pdf', ['借阅审批表', 'The approval form of a loan'], {
    paper: 'permit',
    permitId: permit.id,
  })
}

async function exported(stage: Stage, { number }: DossierRow): Promise<void> {
  const { page, app, folder } = stage
  const out = join(folder, '移交')
  await mkdir(out, { recursive: true })
  await goTo(stage, '/dossiers')
  await page.getByLabel('姓名、单位、档案编号').fill(number)
  await expect(page.getByText('档案 1 份')).toBeVisible(WAIT)
  await page.getByRole('grid').press('Control+a')
  await page.getByRole('button', { name: '导出数字档案' }).click()
  await page.getByRole('radiogroup', { name: '形式' }).getByText('保存包').click()
  await page.getByLabel('用途').fill('工作移交')
  await page.getByLabel('接收单位').fill('中共湘原市委组织部')
  await page.getByRole('button', { name: '核查' }).click()
  await expect(page.getByText(/没有发现问题|处提醒/).first()).toBeVisible(WAIT)
  await pictures(stage, 'dossier-export', '导出前核查', 'Every check before a copy leaves')
  await answerOpen(app, out)
  await page.keyboard.press('Control+Enter')
  const log = page.getByRole('grid', { name: '导出记录' })
  await expect(log).toContainText('已写出', WAIT)
  await pictures(stage, 'dossier-exports', '导出记录', 'Each copy that left, with its list')
}

/** A paper of dossiers as it is saved. */
async function paper(
  { app, api, album }: Stage,
  name: string,
  [chinese, english]: readonly [string, string],
  asked: DossierPaper,
): Promise<void> {
  const path = album.pathFor(name)
  await answerSave(app, path)
  const grant = await made(api.shell.pickSave({ purpose: 'pdf', suggestedName: name }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await made(api.dossiers.saveDossierPaper({ paper: asked, format: 'pdf', grant }))
  await album.document(path, chinese, english)
}
