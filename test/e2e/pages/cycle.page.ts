import { expect, type Locator, type Page } from '@playwright/test'

/** The cycles of 评选: their list, a new one, and the page of one with its stages. */
export class CyclePage {
  readonly list: Locator
  readonly rail: Locator
  readonly outcome: Locator
  readonly history: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('grid', { name: '评选届次' })
    this.rail = page.getByRole('list', { name: '评选阶段' })
    this.outcome = page.getByRole('grid', { name: '入围名单' })
    this.history = page.getByRole('complementary', { name: '本届' })
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/awards'
    })
    await expect(this.list).toBeFocused()
  }

  /** A new cycle of the programme whose name holds these words, without the mouse. */
  async make(programme: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+n')
    await expect(this.page.getByLabel('评选方案', { exact: true })).toBeFocused()
    await keyboard.type(programme)
    await expect(this.page.getByRole('option').first()).toContainText(programme)
    await keyboard.press('Enter')
    await expect(this.page.getByLabel('名称', { exact: true })).toHaveValue(new RegExp(programme))
    await keyboard.press('Control+Enter')
    await expect(this.rail).toBeVisible()
  }

  /** What hinders a step, as the lines under the stages say it. */
  hindrance(step: string): Locator {
    return this.page.getByRole('region', { name: `还不能${step}` })
  }

  /** Presses a button of the page's head and confirms what it asks, from the keyboard. */
  async take(act: string, stage: string): Promise<void> {
    const button = this.page.getByRole('button', { name: `${act}${stage}`, exact: true })
    // What hindered the step may be told anew only a moment after its cure.
    await expect(button).toBeEnabled()
    await button.press('Enter')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: act, exact: true }).press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  async expectStage(label: string, state: string): Promise<void> {
    const stage = this.rail.getByRole('button').filter({ hasText: label })
    await expect(stage).toContainText(state)
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).press('Enter')
  }

  votes(name: string, answer: string): Locator {
    return this.page.getByRole('textbox', { name: `${name} ${answer}`, exact: true })
  }
}
