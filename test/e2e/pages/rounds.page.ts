import { expect, type Locator, type Page } from '@playwright/test'

/** The rounds of 考核: their list, a new one, and the page of one. */
export class RoundsPage {
  readonly list: Locator
  readonly subjects: Locator
  readonly steps: Locator
  readonly record: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('grid', { name: '考核轮次' })
    this.subjects = page.getByRole('grid', { name: '考核对象' })
    this.steps = page.getByRole('list', { name: '轮次进度' })
    this.record = page.getByRole('grid', { name: '轮次记录' })
  }

  /** Goes to the room by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+4')
    await expect(this.list).toBeFocused()
  }

  /** A new round from the scheme whose name holds these words, without the mouse. */
  async make(scheme: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+n')
    await expect(this.page.getByLabel('方案', { exact: true })).toBeFocused()
    await keyboard.type(scheme)
    await expect(this.page.getByRole('option').first()).toContainText(scheme)
    await keyboard.press('Enter')
    await expect(this.page.getByLabel('名称', { exact: true })).toHaveValue(new RegExp(scheme))
    await keyboard.press('Control+Enter')
    await expect(this.subjects).toBeFocused()
  }

  /** Everyone of the first unit that these words find. */
  async addUnit(words: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+n')
    const dialog = this.page.getByRole('dialog')
    await expect(dialog.getByRole('combobox', { name: '单位' })).toBeFocused()
    await keyboard.type(words)
    await expect(dialog.getByRole('option').first()).toContainText(words)
    await keyboard.press('Space')
    await expect(dialog.getByRole('button', { name: /^增加 [1-9]\d* 个/ })).toBeEnabled()
    await keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
  }

  /** Presses a button of the page's head and confirms what it asks, from the keyboard. */
  async take(step: string): Promise<void> {
    await this.page.getByRole('button', { name: step, exact: true }).press('Enter')
    const dialog = this.page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: /^取消/ })).toBeFocused()
    await dialog.getByRole('button', { name: step, exact: true }).press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).press('Enter')
  }

  async expectState(state: string): Promise<void> {
    await expect(this.steps.locator('[aria-current=step]')).toHaveText(state)
  }

  /** The cell of a box, counted from 1. */
  box(number: number, column: string): Locator {
    return this.page.getByRole('textbox', { name: `票箱 ${number} ${column}` })
  }

  /** 姓名 of the subjects in sight, in order, without the space of two-character ones. */
  async names(): Promise<string[]> {
    const cells = await this.subjects.locator('tbody tr td:nth-child(3)').allInnerTexts()
    return cells.map((it) => it.replace('\u3000', ''))
  }
}
