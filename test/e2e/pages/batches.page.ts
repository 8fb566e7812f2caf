import { expect, type Locator, type Page } from '@playwright/test'

/** Every import that wrote something, and the way back. */
export class BatchesPage {
  readonly grid: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '批次', exact: true })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type('批次')
    await this.page.keyboard.press('Enter')
    await expect(this.grid).toBeFocused()
  }
}
