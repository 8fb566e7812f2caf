import { expect } from '@playwright/test'
import { answerSave } from '../support/e2e/dialogs'
import { goTo, type Stage } from './stage'

const AUDITOR = '邹守成'
const AUDITOR_PASSWORD = 'Shenji-2026'

export async function organizations(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/organizations')
  await page.getByLabel('查找单位').fill('青石镇')
  const tree = page.getByRole('treegrid').or(page.getByRole('grid')).first()
  await expect(tree.getByText('青石镇').first()).toBeVisible()
  await album.picture(page, 'organizations-search', '组织，查找', 'Organizations: searching')
  await tree.getByText('青石镇').first().click()
  await page.getByLabel('查找单位').fill('')
  await expect(page.getByLabel('名　称')).toBeVisible()
  await album.picture(page, 'organizations', '组织', 'The tree of organizations')
}

export async function settings(stage: Stage): Promise<void> {
  const { page, album } = stage
  const sections = [
    ['mine', '本人', 'Own settings'],
    ['security', '单位与安全', 'The department, locking'],
    ['printing', '打印', 'Fonts and offsets'],
    ['about', '关于', 'About'],
  ] as const
  for (const [key, chinese, english] of sections) {
    await goTo(stage, `/settings/${key}`)
    await expect(page.getByRole('link', { name: chinese, exact: true })).toHaveAttribute(
      'data-current',
      'true',
    )
    await album.picture(page, `settings-${key}`, `设置　${chinese}`, english)
  }
}

export async function backup(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/settings/backup')
  await answerSave(stage.app, `${stage.folder}/演示县备份.juanzong`)
  await page.getByRole('main').getByRole('button', { name: '备份' }).click()
  await expect(page.getByText(/已备份到/).first()).toBeVisible({ timeout: 60_000 })
  await album.picture(page, 'settings-backup', '设置　备份', 'A verified backup')
}

export async function accounts(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/settings/accounts')
  await page.getByRole('button', { name: '新增账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓　名').fill(AUDITOR)
  await dialog.getByLabel('科　室').fill('保密办')
  await dialog.getByLabel('干部经办').uncheck()
  await dialog.getByLabel('安全审计').check()
  await dialog.getByLabel('口　令').fill(AUDITOR_PASSWORD)
  await dialog.getByLabel('再输一次').fill(AUDITOR_PASSWORD)
  await album.picture(page, 'account-new', '新增账号', 'A new account')
  await dialog.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByRole('grid', { name: '账号' }).getByText(AUDITOR)).toBeVisible()
  await album.picture(page, 'settings-accounts', '设置　账号', 'Accounts and their roles')
}

export async function help(stage: Stage): Promise<void> {
  const { page, album } = stage
  for (const [topic, chinese, english] of [
    ['keys', '键盘', 'Keys'],
    ['import', '任免表导入', 'Import'],
    ['results', '结果怎样算出', 'How a result is worked out'],
  ] as const) {
    await goTo(stage, `/help/${topic}`)
    await expect(
      page.getByRole('navigation', { name: '帮助目录' }).getByRole('link', { name: chinese, exact: true }),
    ).toHaveAttribute('data-current', 'true')
    await album.picture(page, `help-${topic}`, `帮助　${chinese}`, `Help: ${english}`)
  }
}

export async function lockScreen({ page, album }: Stage): Promise<void> {
  await page.keyboard.press('Control+L')
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await album.picture(page, 'locked', '锁定', 'Locked')
}

/** The auditor sees what was done and proves that nothing of it was touched; of the records, nothing. */
export async function auditTrail(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('button', { name: '换人登录' }).click()
  await page.getByLabel('姓　名').fill(AUDITOR)
  await page.keyboard.press('Enter')
  await page.getByLabel('口　令').fill(AUDITOR_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText(AUDITOR)
  await goTo(stage, '/settings/audit')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText(/核验完成/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('grid', { name: '操作记录' }).focus()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
  await album.picture(page, 'settings-audit', '设置　操作记录', 'The audit trail, verified')
}
