import { expect, type Locator, type Page } from '@playwright/test'

/** The first screen: what is overdue, due and waited for, and the register of letters behind it. */
export class WorkbenchPage {
  readonly list: Locator
  readonly dialog: Locator
  readonly tallies: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('grid', { name: '待办事项' })
    this.dialog = page.getByRole('dialog')
    this.tallies = page.getByRole('region', { name: '件数' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+1')
    await expect(this.page.getByRole('heading', { name: '工作台' })).toBeVisible()
    await expect(this.list).toBeVisible()
  }

  /** Registers a matter with the keyboard alone; `unit` by the letters it is found by. */
  async register(title: string, day: string, unit: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+n')
    await expect(this.dialog.getByLabel('事　项')).toBeVisible()
    await this.dialog.getByLabel('事　项').focus()
    await keyboard.type(title)
    await this.dialog.getByLabel('期　限').focus()
    await keyboard.type(day)
    await this.dialog.getByLabel('单　位').focus()
    await keyboard.type(unit)
    await keyboard.press('Enter')
    await keyboard.press('Control+Enter')
    await expect(this.dialog).toHaveCount(0)
  }

  row(words: string): Locator {
    return this.list.getByRole('row').filter({ hasText: words })
  }

  /** How the card counts a system: overdue, due, waiting. */
  async tally(name: string): Promise<string[]> {
    const row = this.tallies.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
    return row.getByRole('cell').allInnerTexts()
  }
}
