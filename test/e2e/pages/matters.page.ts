import { expect, type Locator, type Page } from '@playwright/test'

/** The ledgers of matters, and one matter with its next steps. */
export class MattersPage {
  readonly side: Locator
  readonly history: Locator

  constructor(readonly page: Page) {
    this.side = page.getByRole('complementary', { name: '办理情况' })
    this.history = page.getByRole('list', { name: '办理记录' })
  }

  async open(ledger: string): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/ledgers/matters'
    })
    await this.page.getByRole('navigation', { name: '台账' }).getByRole('link', { name: ledger }).click()
    await expect(this.grid(ledger)).toBeVisible()
  }

  grid(ledger: string): Locator {
    return this.page.getByRole('grid', { name: ledger })
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).first()
  }

  async pick(label: string, typed: string): Promise<void> {
    await this.field(label).fill(typed)
    await this.page.getByRole('option', { name: typed }).first().click()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await expect(this.page.getByText('有未保存的修改')).toBeHidden()
  }

  /** Opens an act, fills what it asks and sends it by keyboard. */
  async act(label: string, said: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.side.getByRole('button', { name: label, exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    for (const [field, value] of Object.entries(said))
      await dialog.getByLabel(field, { exact: true }).fill(value)
    await this.page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  }

  async expectState(words: string): Promise<void> {
    await expect(this.side.getByText(words, { exact: true }).first()).toBeVisible()
  }
}
