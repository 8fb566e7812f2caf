import { expect } from '@playwright/test'
import { SchemesPage } from '../e2e/pages/schemes.page'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

const REPORT = '书记抓基层党建述职评议考核'

/** 考核方案: made from a preset, what is open filled in, tried out, kept; a village ranking beside it. */
export async function schemes(stage: Stage): Promise<void> {
  const { page, album } = stage
  const schemes = new SchemesPage(page)
  await schemes.open()
  await page.keyboard.press('Control+n')
  await expect(schemes.preview).toContainText(REPORT)
  await album.picture(
    page,
    'scheme-presets',
    '新建考核方案',
    'Schemes: presets with their sources and what is open',
  )
  await page.keyboard.press('Control+Enter')
  await schemes.expectEditor(REPORT)
  await page.keyboard.press('F7')
  await album.picture(
    page,
    'scheme-open',
    '方案中未定之处',
    'A scheme: what is undecided, with customary values',
  )
  await sized(stage, DESKTOP)
  await page.getByRole('button', { name: /全部填入/ }).press('Enter')
  await expect(schemes.problems).toHaveCount(0)
  await album.picture(page, 'scheme-filled', '方案填齐', 'A scheme that can start')
  const cells = page.getByLabel(/^试算/)
  for (const [index, mark] of [...'121222121212'].entries()) await cells.nth(index).fill(mark)
  await album.picture(page, 'scheme-trial', '试算一个对象', 'A trial by the real rules')
  await sized(stage, LAPTOP)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`已保存“${REPORT}”。`).first()).toBeVisible()
  await goTo(stage, '/evaluations/schemes')
  await expect(schemes.list).toBeVisible()
  await schemes.newFrom('村（社区）综合排名')
  await album.picture(
    page,
    'scheme-tree',
    '两级指标与加减分',
    'A scheme of two levels with bonus and penalty',
  )
  await schemes.open()
  await album.picture(page, 'schemes', '考核方案', 'The schemes of the department')
}
