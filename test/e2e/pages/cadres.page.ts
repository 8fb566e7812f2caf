import { expect, type Locator, type Page } from '@playwright/test'

/** 干部结构 and 到龄预警. */
export class CadresPage {
  /** The people behind the chosen number. */
  readonly people: Locator
  /** One list of the clock. */
  readonly list: Locator

  constructor(readonly page: Page) {
    this.people = page.getByRole('grid', { name: '这一格的人员' })
    this.list = page.getByRole('grid', { name: '到期名单' })
  }

  async openStructure(): Promise<void> {
    await this.page.getByRole('link', { name: '干部结构' }).press('Enter')
    await expect(this.page.getByRole('heading', { name: '干部结构' })).toBeVisible()
    await expect(this.block('年龄')).toBeVisible()
  }

  async openClock(): Promise<void> {
    await this.page.getByRole('link', { name: '到龄预警' }).press('Enter')
    await expect(this.list).toBeVisible()
  }

  /** Chooses whom the page is about: types into the picker, takes the first that fits. */
  async choose(words: string): Promise<void> {
    const scope = this.page.getByLabel('范围')
    await scope.fill(words)
    await expect(this.page.getByRole('option').filter({ hasText: words }).first()).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(scope).toHaveValue(words)
  }

  /** Writes a month into one of the page's date fields. */
  async date(label: string, month: string): Promise<void> {
    await this.page.getByLabel(label).fill(month)
    await this.page.getByLabel(label).press('Enter')
  }

  block(dimension: string): Locator {
    return this.page.getByRole('region', { name: dimension, exact: true })
  }

  /** The numbers of a block, top to bottom, once they are counted: another choice takes the block away until then. */
  async numbers(dimension: string): Promise<number[]> {
    const figures = this.block(dimension).locator('[data-figure]')
    await expect(figures.first()).toBeVisible()
    const texts = await figures.allInnerTexts()
    return texts.map((it) => Number(it.replace(',', '').replace('–', '0')))
  }

  /** Writes what the page shows into a PDF. */
  async savePdf(): Promise<void> {
    await this.page.getByRole('button', { name: '导出' }).press('Enter')
    await this.page.getByRole('menuitem', { name: '存为 PDF…' }).press('Enter')
  }
}
