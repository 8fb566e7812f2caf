import { expect, type Locator, type Page } from '@playwright/test'

/** Printing: the dialog over the list, and the desk with the form itself. */
export class FormPage {
  readonly dialog: Locator
  readonly report: Locator
  readonly desk: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog').filter({ hasText: '任免表，' })
    this.report = page.getByRole('dialog').filter({ hasText: '排版说明' })
    this.desk = page.getByRole('heading', { name: '任免表', level: 1 })
  }

  /** Ctrl+P over the marked people. */
  async openDialog(count: number): Promise<void> {
    await this.page.keyboard.press('Control+p')
    await expect(this.dialog).toContainText(`任免表，${count} 份`)
  }

  /** Presses a button of the dialog: PDF, Word. */
  async press(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).press('Enter')
  }

  /** Closes what is said after printing, where something is. */
  async closeReport(): Promise<void> {
    if (await this.report.isVisible()) await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }
}
