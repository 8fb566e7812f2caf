import { expect, type Locator, type Page } from '@playwright/test'
import type { DossierId } from '#shared/values/id'

export type TypedMaterial = { title: string; date: string; pages: string }

/** 目录 of a dossier, as a clerk types it: keys alone. */
export class CataloguePage {
  readonly table: Locator

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: '材料目录' })
  }

  async open(id: DossierId): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `/dossiers/files/${id}/catalogue`)
    await expect(this.table).toBeVisible()
  }

  /** The field that has the focus, as people hear it: 四-1 2 材料名称. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  }

  /** One line from its title to the title of the next: a whole date goes into the year's cell. */
  async type({ title, date, pages }: TypedMaterial): Promise<void> {
    const { keyboard } = this.page
    await keyboard.insertText(title)
    await keyboard.press('Enter')
    await keyboard.insertText(date)
    await keyboard.press('Enter')
    await keyboard.insertText(pages)
    await keyboard.press('Enter')
    await keyboard.press('Enter')
  }

  /** Saves by its key and waits until nothing is unsaved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await expect(this.page.getByRole('button', { name: /保存目录/ })).toBeDisabled()
  }

  cell(label: string): Locator {
    return this.table.getByLabel(label, { exact: true })
  }
}
