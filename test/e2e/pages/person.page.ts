import { expect, type Locator, type Page } from '@playwright/test'

/** One person's page: fields edited in place, warnings and history at the right. */
export class PersonPage {
  readonly name: Locator
  readonly warnings: Locator
  readonly dialog: Locator
  readonly draft: Locator
  readonly save: Locator

  constructor(readonly page: Page) {
    this.name = page.getByRole('heading', { level: 1 })
    this.warnings = page.getByRole('complementary', { name: '提醒' })
    this.dialog = page.getByRole('dialog')
    this.draft = page.getByRole('status').filter({ hasText: '上次未存的改动' })
    this.save = page.getByRole('button', { name: /^保存/ })
  }

  /** Finds people by what is typed after Ctrl+K and opens the first with Enter. */
  async find(words: string, name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
    await expect(this.name).toHaveText(name)
  }

  /** The control of the field with that path. */
  field(path: string): Locator {
    return this.page.locator(`[data-field="${path}"] [data-control]`).first()
  }

  /** Types over what stands in a field and leaves it. */
  async write(path: string, words: string): Promise<void> {
    await this.type(path, words)
    await this.page.keyboard.press('Tab')
  }

  /** Types over what stands in a field; the cursor stays there. */
  async type(path: string, words: string): Promise<void> {
    await this.field(path).focus()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(words)
    await expect(this.field(path)).toHaveValue(words)
  }
}
