import { expect, type Locator, type Page } from '@playwright/test'
import type { DossierId, PageId } from '#shared/values/id'

/** The scanned pages of a dossier in their viewer. */
export class ViewerPage {
  constructor(readonly page: Page) {}

  async open(dossierId: DossierId): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to
    }, `/dossiers/files/${dossierId}`)
  }

  /** The page's image, drawn. */
  drawn(id: PageId): Locator {
    return this.page.locator(`canvas[data-drawn="${id}"]`)
  }

  get strip(): Locator {
    return this.page.getByRole('listbox', { name: '缩略图' })
  }

  thumb(no: number): Locator {
    return this.strip.getByRole('option', { name: new RegExp(`^第 ${no} 页`) })
  }

  get zoom(): Locator {
    return this.page.getByTitle('适合页面或适合宽度')
  }

  get correction(): Locator {
    return this.page.getByRole('region', { name: /^校正第/ })
  }

  /** Keys meant for the page, not for what has the focus. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async told(words: RegExp): Promise<void> {
    await expect(this.page.getByText(words)).toBeVisible()
  }
}
