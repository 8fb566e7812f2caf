import type { Locator, Page } from '@playwright/test'

/** 联系与储备 and 指标 as someone at the keyboard uses them. */
export class LinksPage {
  constructor(readonly page: Page) {}

  async openSystem(key: string): Promise<void> {
    await this.goTo(`/ledgers/links/${key}`)
  }

  async openIndicators(): Promise<void> {
    await this.goTo('/ledgers/indicators')
  }

  private async goTo(address: string): Promise<void> {
    await this.page.evaluate((it) => {
      location.hash = it
    }, address)
  }

  get grid(): Locator {
    return this.page.getByRole('grid').first()
  }

  get panel(): Locator {
    return this.page.getByRole('complementary').last()
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name })
  }

  /** The number beside a tab. */
  async countOf(name: string): Promise<number> {
    return Number(((await this.tab(name).innerText()).match(/[\d,]+$/)?.[0] ?? '0').replaceAll(',', ''))
  }

  field(label: string): Locator {
    return this.page.getByRole('dialog').getByLabel(label, { exact: true })
  }
}
