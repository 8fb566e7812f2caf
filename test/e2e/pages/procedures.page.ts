import { expect, type Locator, type Page } from '@playwright/test'

/** The list of a procedure's cases, and one case with its steps. */
export class ProceduresPage {
  readonly grid: Locator
  readonly steps: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '程序台账' })
    this.steps = page.getByRole('navigation', { name: '步骤' })
  }

  async open(title: string): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/ledgers/procedures'
    })
    await this.page
      .getByRole('navigation', { name: '程序' })
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .click()
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(this.grid).toBeVisible()
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name })
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).first()
  }

  /** Types into a picker and takes the only thing found. */
  async pick(label: string, typed: string): Promise<void> {
    await this.field(label).fill(typed)
    await this.page.getByRole('option', { name: typed }).first().click()
  }

  /** The step in work, as the list of steps marks it. */
  async expectStep(title: string): Promise<void> {
    await expect(this.steps.locator('[aria-current=step]')).toContainText(title)
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible()
  }

  async tickPaper(title: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: title }).check()
  }

  async finish(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }
}
