import { expect, type Locator, type Page } from '@playwright/test'

/** The import page: choosing files, and the preview that is the decision. */
export class ImportPage {
  readonly tree: Locator
  readonly focused: Locator

  constructor(readonly page: Page) {
    this.tree = page.getByRole('tree', { name: '导入文件' })
    this.focused = this.tree.locator('[data-focused=true]')
  }

  /** Opens the page by the search box, as a command. */
  async open(title = '导入'): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type('导入')
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('heading', { name: title, exact: true })).toBeVisible()
  }

  /** Presses 选文件夹; the dialog has been told what to answer. Waits for the preview. */
  async compareFolder(): Promise<void> {
    await this.page.getByRole('button', { name: '选文件夹' }).press('Enter')
    await expect(this.tree).toBeFocused({ timeout: 60_000 })
  }

  /** The numbers on the tabs, by their labels. */
  async counts(): Promise<Record<string, number>> {
    const tabs = await this.page.getByRole('tablist', { name: '导入预览' }).getByRole('tab').allInnerTexts()
    return Object.fromEntries(
      tabs.map((it) => {
        const [, label = '', count = ''] = /^(\D+)([\d,]+)$/.exec(it.replace(/\s/g, '')) ?? []
        return [label, Number(count.replace(',', ''))]
      }),
    )
  }

  async showOnly(label: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${label}`) }).click()
    await expect(this.tree).toBeFocused()
  }

  /** Files shown, by name, in any order. */
  async expectNames(...names: string[]): Promise<void> {
    const shown = this.tree.locator('[data-line$=".0"] strong')
    await expect(async () => expect((await shown.allInnerTexts()).sort()).toEqual(names.sort())).toPass()
  }

  /** Walks down from the top to the line that begins with `label`. */
  async walkTo(label: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Home')
    for (let steps = 0; steps < 40; steps++) {
      const words = await this.focused.innerText()
      if (typeof label === 'string' ? words.startsWith(label) : label.test(words)) return
      const before = await this.focused.getAttribute('data-line')
      await this.page.keyboard.press('ArrowDown')
      await expect(this.focused).not.toHaveAttribute('data-line', before ?? '')
    }
    throw new Error(`no line ${label}`)
  }

  choice(name: string): Locator {
    return this.focused.getByRole('radio', { name, exact: true })
  }
}
