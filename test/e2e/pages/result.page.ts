import { expect, type Locator, type Page } from '@playwright/test'

/** The result of a round and the explanation of one score. */
export class ResultPage {
  readonly ranking: Locator
  readonly trial: Locator
  /** The arithmetic of one subject. */
  readonly working: Locator
  /** Serial numbers behind a count. */
  readonly ballots: Locator
  readonly ceilings: Locator

  constructor(readonly page: Page) {
    this.ranking = page.getByRole('grid', { name: '排名', exact: true })
    this.trial = page.getByRole('grid', { name: '推演排名' })
    this.working = page.getByRole('table', { name: '计算过程' })
    this.ballots = page.getByRole('region', { name: '这些票' })
    this.ceilings = page.getByRole('region', { name: '等次名额' })
  }

  async open(roundId: string): Promise<void> {
    await this.page.evaluate((path) => {
      location.hash = path
    }, `/evaluations/rounds/${roundId}/result`)
    await expect(this.page.getByRole('tab', { name: '结果' })).toHaveAttribute('aria-selected', 'true')
  }

  async view(name: '排名' | '分布' | '对比' | '推演' | '复核'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '看法' }).getByText(name, { exact: true }).click()
  }

  /** The rows of a table from top to bottom, each by the words in it. */
  async rows(grid: Locator): Promise<string[]> {
    const texts = await grid.locator('tbody tr').allInnerTexts()
    return texts.map((it) => it.split(/\s*\n\s*/).join(' '))
  }
}
