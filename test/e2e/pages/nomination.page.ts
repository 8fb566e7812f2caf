import { expect, type Locator, type Page } from '@playwright/test'

/** The list of nominations of a cycle and the form of one. */
export class NominationsPage {
  readonly list: Locator
  readonly dialog: Locator
  readonly problems: Locator

  constructor(private readonly page: Page) {
    this.list = page.getByRole('grid', { name: '申报' })
    this.dialog = page.getByRole('dialog')
    this.problems = page.getByRole('complementary', { name: '问题' })
  }

  async open(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `/awards/cycles/${path}`)
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** Types into a picker and takes what it finds first. */
  async pick(label: string, words: string): Promise<void> {
    await this.field(label).fill(words)
    await expect(this.page.getByRole('option').filter({ hasText: words }).first()).toBeVisible()
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
  }

  /** A step by its button and, in the dialog, by the button of the same name. */
  async step(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().press('Enter')
    await this.dialog.getByRole('button', { name, exact: true }).press('Enter')
  }
}
