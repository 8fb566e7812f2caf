import { expect, type Locator, type Page } from '@playwright/test'

/** 评选方案: the list, what a new one is made from, and the editor of its rules. */
export class AwardProgrammesPage {
  readonly list: Locator
  readonly sources: Locator
  readonly outline: Locator
  /** What is wrong or worth a look. */
  readonly problems: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('grid', { name: '方案', exact: true })
    this.sources = page.getByRole('grid', { name: '可用的底本' })
    this.outline = page.getByRole('navigation', { name: '方案目录' })
    this.problems = page.getByRole('list', { name: '检查' }).getByRole('listitem')
  }

  async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, path)
  }

  /** Makes a programme from a preset by keyboard, walking down to it. */
  async newFrom(title: string): Promise<void> {
    await this.goTo('/awards/programmes')
    await expect(this.list).toBeFocused()
    await this.page.keyboard.press('Control+n')
    await expect(this.sources).toBeFocused()
    const row = this.sources.locator('tbody tr').filter({ hasText: title })
    const steps = Number(await row.getAttribute('data-index'))
    for (let step = 0; step < steps; step++) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
}
