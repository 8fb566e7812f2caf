import { expect, type Locator, type Page } from '@playwright/test'

/** 组织生活: the matrix with its popover, and one record. */
export class DutiesPage {
  readonly matrix: Locator
  readonly peek: Locator

  constructor(readonly page: Page) {
    this.matrix = page.getByRole('grid', { name: '组织生活矩阵' })
    this.peek = page.getByRole('dialog')
  }

  /** Goes to an address of the window with what it asks for, as a link would. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      const [place, asked = ''] = to.split('?')
      history.pushState(null, '', `${location.pathname}?${asked}#${place}`)
      window.dispatchEvent(new HashChangeEvent('hashchange'))
    }, path)
  }

  async openYear(year: number): Promise<void> {
    await this.goTo(`/ledgers/duties/S02/branches?year=${year}`)
    await expect(this.matrix).toBeVisible()
  }

  /** What a month of a subject says to those who hear it. */
  cell(name: string, month: number): Locator {
    return this.matrix.getByRole('button', { name: new RegExp(`^${name} ${month} 月：`) })
  }

  line(name: string): Locator {
    return this.matrix.getByRole('row').filter({ hasText: name })
  }

  person(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}，`) })
  }
}
