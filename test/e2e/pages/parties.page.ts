import { expect, type Page } from '@playwright/test'

/** Pages of party organizations and terms, as who works with them sees them. */
export class PartiesPage {
  constructor(private readonly page: Page) {}

  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, address)
  }

  async fill(label: string, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label })
    await field.fill(text)
    await field.press('Tab')
  }

  /** Takes a word of a list in a field. */
  async pick(label: string, word: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label })
    await field.fill(word)
    await this.page.getByRole('option', { name: word, exact: true }).first().click()
  }

  /** Types into a cell of a small table. */
  async typeInto(cell: string, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: cell })
    await field.fill(text)
    await field.press('Tab')
  }

  async addMember({ row, post, name }: { row: number; post: string; name: string }): Promise<void> {
    await this.page.getByRole('button', { name: '加一行' }).last().click()
    await this.typeInto(`班子成员 ${row} 职务`, post)
    await this.typeInto(`班子成员 ${row} 姓名`, name)
    await expect(this.page.getByRole('textbox', { name: `班子成员 ${row} 姓名` })).toHaveValue(name)
  }

  /** A day so many years from today and so many days on, as it is typed. */
  dayInYears(years: number, days: number): string {
    const day = new Date()
    day.setFullYear(day.getFullYear() + years)
    day.setDate(day.getDate() + days)
    return day.toISOString().slice(0, 10).replaceAll('-', '.')
  }
}
