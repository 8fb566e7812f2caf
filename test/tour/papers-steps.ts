import { expect } from '@playwright/test'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** The open dialog of several forms: what they lack, and a file for each person by a naming rule. */
export async function proofAndNames(stage: Stage): Promise<void> {
  const { page, album } = stage
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('份已核对', { timeout: 30_000 })
  await album.picture(page, 'print-proof', '打印前核对', 'What the forms lack, before any paper')
  await page.getByRole('radio', { name: '每人一个，存入文件夹' }).press('Space')
  await dialog.getByLabel('命名').fill('{序号} {单位} {姓名}')
  await expect(dialog).toContainText('01 ')
  await album.picture(
    page,
    'print-names',
    '每人一个文件，按规则命名',
    'A file for each person, named by a rule',
  )
  await page.getByRole('radio', { name: '一个文件', exact: true }).press('Space')
}

/** The foot of a pile of forms: the six ranges, the printer's margins and how they are found. */
export async function rangesAndMargins(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('radio', { name: '范围…' }).press('Space')
  await page.keyboard.type('1-2')
  await page.getByRole('button', { name: /毫米$/ }).press('Enter')
  await expect(page.getByRole('button', { name: '校准…' })).toBeVisible()
  await album.picture(page, 'print-ranges', '六种打印范围与页边距', 'Six ranges, margins by printer')
  await page.getByRole('button', { name: '校准…' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('页边距校准')
  await album.picture(page, 'print-calibration', '页边距校准', 'Margins from a measured sheet')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: '当前份' }).press('Space')
  await otherForms(stage)
}

/** A copy of a built-in form, changed beside its sheet; what cannot be printed is refused. */
export async function ownTemplate(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/settings/templates')
  await page.getByRole('button', { name: '复制为新模板' }).press('Enter')
  await page.getByLabel('表题', { exact: true }).fill('干部任免呈报表')
  await album.picture(page, 'template', '本单位的打印模板', 'A department’s own form, its sheet beside it')
  await page.getByRole('radio', { name: '第 1 面' }).press('Space')
  await page.getByRole('table', { name: '列宽' }).getByRole('textbox').nth(1).fill('70')
  await expect(page.getByRole('alert')).toContainText('超出 A4 纸宽')
  await sized(stage, DESKTOP)
  await album.picture(
    page,
    'template-refused',
    '放不进纸的不能保存',
    'What does not fit the paper is refused',
  )
  await sized(stage, LAPTOP)
  await page.getByRole('button', { name: '放弃修改' }).press('Enter')
}

/** The other built-in forms, on the desk as on paper. */
async function otherForms({ page, album }: Stage): Promise<void> {
  let shown = '通用版'
  for (const [name, english] of [
    ['B5 版', 'The form on B5'],
    ['档案审核', 'The form of the dossier audit'],
    ['通用版', ''],
  ] as const) {
    await page.getByRole('button', { name: shown, exact: true }).press('Enter')
    await page.getByRole('menuitem', { name, exact: true }).press('Enter')
    await expect(page.getByText(`任免表 ${name}`)).toBeVisible()
    if (english !== '')
      await album.picture(page, `form-${name === '档案审核' ? 'archive' : 'b5'}`, name, english)
    shown = name
  }
}
