import { expect, type Locator, type Page } from '@playwright/test'

/** The screens before the frame: first run, new database, sign-in, lock, recovery, and the recovery sheet. */
export class EntryPage {
  readonly title: Locator
  readonly password: Locator
  readonly error: Locator

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 })
    this.password = page.getByLabel(/^口.令$/)
    this.error = page.getByRole('alert')
  }

  /** Fills the form in field by field with Enter, and leaves the focus in the last one. */
  async fillNewDatabase(made: {
    databaseName: string
    accountName: string
    section: string
    password: string
    again: string
  }): Promise<void> {
    await expect(this.page.getByLabel('库　名')).toBeFocused()
    await this.page.keyboard.press('Control+a')
    await this.typeAndGoOn(made.databaseName)
    await this.typeAndGoOn(made.accountName)
    await this.typeAndGoOn(made.section)
    await this.typeAndGoOn(made.password)
    await expect(this.page.getByLabel('再输一次')).toBeFocused()
    await this.page.keyboard.type(made.again)
  }

  async typeAndGoOn(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
  }

  /** Types the password into the focused field of the sign-in or lock screen and sends it. */
  async unlock(password: string): Promise<void> {
    await this.password.focus()
    await this.page.keyboard.press('Control+a')
    await this.typeAndGoOn(password)
  }

  /** The recovery sheet's groups as they are printed. */
  async sheetGroups(): Promise<string[]> {
    const sheet = this.page.getByRole('article', { name: '恢复密钥封存单' })
    await expect(sheet).toBeVisible({ timeout: 30_000 })
    return sheet.getByRole('list', { name: '恢复密钥' }).getByRole('listitem').allInnerTexts()
  }

  /** Types the last group, as somebody who reads it from the paper does. */
  async confirmSheet(lastGroup: string): Promise<void> {
    await this.page.getByLabel('末　组').fill('')
    await this.page.getByLabel('末　组').focus()
    await this.typeAndGoOn(lastGroup)
  }
}
