import { expect, type Locator, type Page } from '@playwright/test'

/** The form as it is written in: one cell at a time, over its place on the sheet. */
export class EditorPage {
  readonly desk: Locator
  readonly cellInWork: Locator
  readonly panel: Locator
  readonly dialog: Locator
  readonly save: Locator

  constructor(readonly page: Page) {
    this.desk = page.getByRole('heading', { name: '任免表', level: 1 })
    this.cellInWork = page.locator('[data-cell-editor]')
    this.panel = page.getByRole('complementary', { name: '各格' })
    this.dialog = page.getByRole('dialog')
    this.save = page.getByRole('button', { name: /^保存/ })
  }

  /** Lays a person's form on the desk, alone or beside the structure. */
  async open(id: string, view: 'form' | 'both'): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `/people/${id}/${view}`)
    await expect(this.desk).toBeVisible()
    await expect(this.page.locator('[data-cell=XingMing]')).toBeVisible()
  }

  /** Puts the cursor into a cell of the sheet. */
  async goTo(cell: string): Promise<void> {
    await this.page.locator(`[data-cell="${cell}"]`).focus()
    await this.expectIn(cell)
  }

  /** The cursor is in that cell. */
  async expectIn(cell: string): Promise<void> {
    await expect(this.cellInWork).toHaveAttribute('data-cell-editor', cell)
    await expect(this.cellInWork.locator(':focus')).toBeVisible()
  }

  /** Types over all that stands where the cursor is. */
  async typeOver(words: string): Promise<void> {
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(words)
  }

  /** The text of one entry of 简历, in its cell. */
  line(row: number, part: 'period' | 'text'): Locator {
    return this.cellInWork.locator(`[data-line="${row}"] [data-part=${part}]`)
  }

  /** The words as they are set on the sheets, cell borders aside. */
  async sheetWords(): Promise<string> {
    const words = await this.page.locator('section.sheet text').allTextContents()
    return words.join('')
  }
}
