import type { Locator, Page } from '@playwright/test'

/** Records that may be one person, and records side by side. */
export class DuplicatesPage {
  readonly groups: Locator
  readonly lines: Locator

  constructor(readonly page: Page) {
    this.groups = page.getByRole('grid', { name: '疑似重复' })
    this.lines = page.getByRole('grid', { name: '逐项选定' })
  }

  /** The line of a field, or of a set's row by its words. */
  line(words: string): Locator {
    return this.lines.getByRole('row').filter({ hasText: words })
  }

  /** What stands after the merge in that line. */
  result(words: string): Locator {
    return this.line(words).getByRole('gridcell').last()
  }
}
