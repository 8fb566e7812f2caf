import type { Page } from '@playwright/test'

/** Relative luminance (WCAG, 0 black to 1 white) of a computed colour of the first element that matches. */
export function luminance(
  page: Page,
  selector: string,
  property: 'color' | 'backgroundColor',
): Promise<number> {
  return page.evaluate(
    ([found, name]) => {
      const element = document.querySelector(found)
      if (!element) throw new Error(`no ${found}`)
      const canvas = document.createElement('canvas').getContext('2d')
      if (!canvas) throw new Error('no canvas')
      canvas.fillStyle = getComputedStyle(element)[name]
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data
      const part = (value: number) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    },
    [selector, property] as const,
  )
}

/** What could be scrolled sideways: the document, or any part with a bar of its own. Fields of text are left out. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const all = [...document.querySelectorAll<HTMLElement>('body *:not(input):not(textarea)')]
    const wide = all.filter((it) => {
      const overflow = getComputedStyle(it).overflowX
      return (overflow === 'auto' || overflow === 'scroll') && it.scrollWidth > it.clientWidth + 1
    })
    const found = root.scrollWidth > root.clientWidth ? [root, ...wide] : wide
    return found.map(
      (it) => `${it.tagName.toLowerCase()}.${it.className} ${it.scrollWidth} > ${it.clientWidth}`,
    )
  })
}

/** Buttons and fields whose right end stands beyond the window, where nobody can press them. */
export function outOfWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, a, textarea')]
      .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
      .map((it) => it.innerText || it.getAttribute('aria-label') || it.className),
  )
}
