import { expect, type Locator, type Page } from '@playwright/test'
import type { CycleId } from '#shared/values/id'

/** Scoring: the tab of a cycle, the bench of one reviewer's paper, the reviewer's own desk. */
export class ScoresPage {
  constructor(readonly page: Page) {}

  async openTab(cycleId: CycleId): Promise<void> {
    await this.go(`/awards/cycles/${cycleId}/scores`)
    await expect(this.progress).toBeVisible()
  }

  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to
    }, hash)
  }

  get progress(): Locator {
    return this.page.getByRole('grid', { name: '评分进度' })
  }

  /** One reviewer's line: 分配 已评 待评 and what was given out. */
  reviewer(name: string): Locator {
    return this.progress.getByRole('row').filter({ hasText: name })
  }

  get results(): Locator {
    return this.page.getByRole('grid', { name: '评分结果' })
  }

  /** The field of one item of a nomination on the bench. */
  cell(number: number, item: string): Locator {
    return this.page.getByRole('textbox', { name: `第 ${number} 号 ${item}` })
  }

  get bench(): Locator {
    return this.page.getByRole('table', { name: '评分', exact: true })
  }
}
