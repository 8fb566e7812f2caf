import { expect, type Locator, type Page } from '@playwright/test'
import { PeoplePage } from './people.page'

/** The list with its conditions, columns, views and pasted names; every act by the keyboard. */
export class RosterPage extends PeoplePage {
  readonly chips: Locator
  readonly dialog: Locator
  readonly note: Locator

  constructor(page: Page) {
    super(page)
    this.chips = page.getByRole('group', { name: '条件' })
    this.dialog = page.getByRole('dialog')
    this.note = page.getByText('条件已改，未存')
  }

  /** Names in the order of the list, without the space that sets two characters apart. */
  async names(): Promise<string[]> {
    const cells = await this.grid.locator('tbody tr td[data-strong]').allInnerTexts()
    return cells.map((it) => it.replace(/\s/g, ''))
  }

  async expectNames(names: readonly string[]): Promise<void> {
    await expect.poll(() => this.names()).toEqual(names)
  }

  /** Adds a condition: its field by pinyin initials, then the value with the field's usual relation. */
  async addCondition(initials: string, value: string): Promise<void> {
    const { keyboard } = this.page
    await this.chips.getByRole('button', { name: '条件', exact: true }).press('Enter')
    await expect(this.dialog.getByLabel('项目')).toBeFocused()
    await keyboard.type(initials)
    await expect(this.page.getByRole('option').first()).toBeVisible()
    await keyboard.press('Enter')
    await expect(this.dialog.locator('[data-value] input').first()).toBeFocused()
    await keyboard.type(value)
    await keyboard.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }

  chip(sentence: string): Locator {
    return this.chips.getByRole('button', { name: sentence, exact: true })
  }

  /** The row of a query or 名单 in the side bar. */
  view(name: string): Locator {
    return this.navigation.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** Types a name into the dialog that asks for one. */
  async name(name: string): Promise<void> {
    await expect(this.dialog.getByLabel('名　称')).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }
}
