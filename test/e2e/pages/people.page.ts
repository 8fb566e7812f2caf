import { expect, type Locator, type Page } from '@playwright/test'

/** The frame around every page, and the list of people. */
export class PeoplePage {
  readonly navigation: Locator
  readonly title: Locator
  readonly grid: Locator
  readonly status: Locator
  readonly search: Locator

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: '主导航' })
    this.title = page.getByRole('heading', { name: '干部名册' })
    this.grid = page.getByRole('grid', { name: '人员' })
    this.status = page.locator('footer').last()
    this.search = page.getByLabel('搜索人员、单位、命令')
  }

  async expectOpen(): Promise<void> {
    await expect(this.title).toBeVisible({ timeout: 30_000 })
    await expect(this.grid).toBeVisible()
  }

  /** The row the keyboard is on. */
  focusedRow(): Locator {
    return this.grid.locator('tr[data-focused=true]')
  }

  /** Goes to the list, whatever page is open. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+1')
    await this.expectOpen()
    await this.grid.focus()
  }

  /** Marks the first `count` rows from the top, one by one with Space. */
  async mark(count: number): Promise<void> {
    await this.grid.focus()
    await this.page.keyboard.press('Home')
    await this.page.keyboard.press(' ')
    for (let more = 1; more < count; more++) await this.page.keyboard.press('Shift+ArrowDown')
    await expect(this.page.getByText(`已选 ${count} 人`)).toBeVisible()
  }

  /** The message at the foot of the window. */
  toast(words: string | RegExp): Locator {
    return this.page.locator('[aria-live=polite]').getByText(words).last()
  }
}
