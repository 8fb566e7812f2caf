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

  /** 名次, 姓名 and 得分 of the ranking from top to bottom; names without the space of two-character ones. */
  async places(): Promise<(string | undefined)[][]> {
    const rows = await this.ranking.locator('tbody tr').all()
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.locator('td').allInnerTexts()
        const score = cells.find((it) => /^\d+\.\d{2}$/.test(it))
        return [cells[0], cells[1]?.replace('\u3000', ''), score]
      }),
    )
  }
}
