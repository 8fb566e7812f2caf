import { expect, type Locator, type Page } from '@playwright/test'

/** The register of cases and the question who is barred. */
export class CasesPage {
  readonly register: Locator
  readonly dialog: Locator
  readonly answers: Locator

  constructor(private readonly page: Page) {
    this.register = page.getByRole('grid', { name: '情形登记簿' })
    this.dialog = page.getByRole('dialog')
    this.answers = page.getByRole('grid', { name: '资格查询结果' })
  }

  async open(path: 'cases' | 'eligibility' | 'standards'): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `/evaluations/${path}`)
  }

  /** Types into the focused picker and takes what it finds first. */
  async pick(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    await expect(this.page.getByRole('option').filter({ hasText: words }).first()).toBeVisible()
    await this.page.keyboard.press('Enter')
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true })
  }
}
