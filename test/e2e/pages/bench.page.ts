import { expect, type Locator, type Page } from '@playwright/test'
import type { RoundId } from '#shared/values/id'

/** 评票台 and the list of differences; every key is counted. */
export class BenchPage {
  /** The paper. */
  readonly paper: Locator
  readonly differences: Locator
  /** Keys pressed since the last `startCounting`. */
  keys = 0

  constructor(readonly page: Page) {
    this.paper = page.getByRole('grid', { name: '评票台' })
    this.differences = page.getByRole('grid', { name: '不一致的地方' })
  }

  async open(round: RoundId, entry: 1 | 2): Promise<void> {
    await this.goTo(`/evaluations/rounds/${round}/bench/1/${entry}`)
    await expect(this.paper).toBeVisible()
  }

  async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, path)
  }

  startCounting(): void {
    this.keys = 0
  }

  /** One key after another, as fast as they go. */
  async type(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1
      await this.page.keyboard.press(key)
    }
  }

  async expectPaper(number: number): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `第 ${number} 张` })).toBeVisible()
  }

  /** The words of a line's cells. */
  line(row: number): Promise<string[]> {
    return this.paper.locator('tbody tr').nth(row).locator('td[data-at]').allInnerTexts()
  }
}
