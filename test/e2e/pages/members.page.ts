import { expect, type Locator, type Page } from '@playwright/test'

/** 党员: the register, letters, dues by month and stars. */
export class MembersPage {
  readonly roll: Locator
  readonly letters: Locator
  readonly branches: Locator
  readonly dues: Locator
  readonly ratings: Locator
  readonly dialog: Locator
  /** 2026-11 */
  readonly thisMonth: string

  constructor(readonly page: Page) {
    this.roll = page.getByRole('grid', { name: '党员名册' })
    this.letters = page.getByRole('grid', { name: '组织关系转接台账' })
    this.branches = page.getByRole('grid', { name: '党费收缴情况' })
    this.dues = page.getByRole('table', { name: '党员按月缴费表' })
    this.ratings = page.getByRole('grid', { name: '党员星级' })
    this.dialog = page.getByRole('dialog')
    const now = new Date()
    this.thisMonth = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
  }

  async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, path)
  }

  row(name: string): Locator {
    return this.roll.locator('tbody tr').filter({ hasText: name })
  }

  letter(name: string): Locator {
    return this.letters.locator('tbody tr').filter({ hasText: name })
  }

  async open(name: string): Promise<void> {
    await this.row(name).dblclick()
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  /** A letter for the member whose card led here, to the branch found by these words. */
  async issueLetter(branch: string): Promise<void> {
    await expect(this.dialog).toContainText('开具组织关系介绍信')
    await this.dialog.getByLabel('转入党支部').fill(branch)
    await this.page.getByRole('option').first().click()
    await this.dialog.getByLabel('开出日期').fill('2026.11.01')
    await this.page.keyboard.press('Control+Enter')
    await expect(this.dialog).toHaveCount(0)
    await this.letters.focus()
  }

  async receive(arrived: string, receipt: string): Promise<void> {
    await this.dialog.getByLabel('接收日期').fill(arrived)
    await this.dialog.getByLabel('回执日期').fill(receipt)
    await this.dialog.getByRole('button', { name: '登记回执' }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** What the marked members pay from January on. */
  async setBase(payer: string, yuan: string): Promise<void> {
    await this.dialog.getByLabel('缴费类别').fill(payer)
    await this.page.getByRole('option').first().click()
    await this.dialog.getByLabel('每月金额（元）').fill(yuan)
    await expect(this.dialog).toContainText('每月应交 1 元')
    await this.page.keyboard.press('Control+Enter')
    await expect(this.dialog).toHaveCount(0)
  }
}
