import { expect, type Locator, type Page } from '@playwright/test'

/** 考核方案: the list, what a new one is made from, and the editor. */
export class SchemesPage {
  readonly list: Locator
  /** What a new scheme may be made from. */
  readonly sources: Locator
  readonly preview: Locator
  /** What is wrong or undecided. */
  readonly problems: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('grid', { name: '方案', exact: true })
    this.sources = page.getByRole('grid', { name: '可用的底本' })
    this.preview = page.getByRole('region', { name: '方案内容' })
    this.problems = page.getByRole('list', { name: '检查' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/evaluations/schemes'
    })
    await expect(this.list).toBeFocused()
  }

  /** Makes a scheme from a preset by keyboard, walking down to it. */
  async newFrom(title: string): Promise<void> {
    await this.page.keyboard.press('Control+n')
    await expect(this.sources).toBeFocused()
    const row = this.sources.locator('tbody tr').filter({ hasText: title })
    const steps = Number(await row.getAttribute('data-index'))
    for (let step = 0; step < steps; step++) await this.page.keyboard.press('ArrowDown')
    await expect(this.preview).toContainText(title)
    await this.page.keyboard.press('Control+Enter')
    await this.expectEditor(title)
  }

  async expectEditor(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** A cell of a table by what stands at its head. */
  cell(table: string, row: number, column: string): Locator {
    return this.page.getByLabel(`${table} ${row} ${column}`, { exact: true })
  }
}
