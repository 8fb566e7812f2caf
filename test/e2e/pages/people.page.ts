import { expect, type Locator, type Page } from '@playwright/test'

/** The frame around every page, and the list of people. */
export class PeoplePage {
  readonly navigation: Locator
  readonly title: Locator
  readonly grid: Locator
  readonly status: Locator
  readonly search: Locator
  /** What can be done with the marked people. */
  readonly batchBar: Locator

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: '主导航' })
    this.title = page.getByRole('heading', { name: '干部名册' })
    this.grid = page.getByRole('grid', { name: '人员' })
    this.status = page.locator('footer').last()
    this.batchBar = page.locator('footer').filter({ hasText: /^已选/ })
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
    // The rooms' keys work once the frame is there, which after signing in takes a moment.
    await expect(this.page.getByRole('navigation', { name: '主导航' })).toBeVisible()
    await this.page.keyboard.press('Alt+2')
    await this.expectOpen()
    await this.grid.focus()
  }

  /** Types into the list's own search; '' shows everybody. Ends with the keyboard in the list. */
  async showOnly(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f')
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Delete')
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await expect(this.grid).toBeFocused()
    // Lists set names of two characters apart.
    await expect(this.focusedRow()).toContainText(new RegExp([...words].join('\\s*')))
  }

  /** Marks the first `count` rows from the top, one by one with Space. */
  async mark(count: number): Promise<void> {
    const none = this.page.getByRole('button', { name: '取消选择' })
    if (await none.isVisible()) await none.press('Enter')
    await expect(none).toHaveCount(0)
    await this.grid.focus()
    await this.page.keyboard.press('Home')
    await this.page.keyboard.press(' ')
    for (let more = 1; more < count; more++) await this.page.keyboard.press('Shift+ArrowDown')
    await expect(this.page.getByText(`已选 ${count} 人`)).toBeVisible()
  }

  /** Waits for a report at the foot of the window and closes it, so that the next one cannot be mistaken for it. */
  async expectToast(words: string | RegExp, timeout = 30_000): Promise<void> {
    const toast = this.page.locator('[aria-live=polite] > div').filter({ hasText: words })
    await expect(toast).toBeVisible({ timeout })
    await toast.getByRole('button', { name: '关闭' }).press('Enter')
    await expect(toast).toHaveCount(0)
  }
}
