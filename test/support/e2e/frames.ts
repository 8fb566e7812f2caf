import type { Page } from '@playwright/test'

/** How long the window went without drawing, in milliseconds. */
export type Frames = { count: number; p50: number; p99: number; worst: number }

/** Begins to note the milliseconds between one frame and the next; the answer ends it and gives them. */
export async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { gaps: [] as number[], on: true }
    let last = performance.now()
    const tick = () => {
      const now = performance.now()
      seen.gaps.push(now - last)
      last = now
      if (seen.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    return seen
  })
  return async () => {
    const gaps = await watch.evaluate((seen) => {
      seen.on = false
      return seen.gaps
    })
    await watch.dispose()
    return gaps
  }
}

export function figuresOf(gaps: readonly number[]): Frames {
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), worst: at(1) }
}

/**
 * Scrolls a list of rows from its top to its end, `step` pixels a frame, and answers for how long at most a row's place
 * in sight stood empty, in milliseconds. A place is empty where no row is drawn, or one without its cells.
 */
export function longestBlank(
  page: Page,
  label: string,
  step: number,
): Promise<{ frames: number; blank: number }> {
  return page.evaluate(
    async ([name, pixels]) => {
      const table = document.querySelector<HTMLTableElement>(`table[role=grid][aria-label="${name}"]`)
      const scroller = table?.parentElement
      const sample = table?.querySelector<HTMLElement>('tbody tr')
      const head = table?.querySelector<HTMLElement>('thead')
      if (!table || !scroller || !sample || !head) throw new Error(`no list ${name}`)
      const rowHeight = sample.offsetHeight
      const rows = Number(table.getAttribute('aria-rowcount'))
      const since = new Map<number, number>()
      let blank = 0
      const look = (now: number) => {
        const first = Math.floor(scroller.scrollTop / rowHeight)
        const seen = scroller.scrollTop + scroller.clientHeight - head.offsetHeight
        const last = Math.min(rows, Math.ceil(seen / rowHeight)) - 1
        const drawn = new Set<number>()
        for (const row of table.tBodies[0]?.rows ?? [])
          if (row.childElementCount > 1) drawn.add(Number(row.dataset.index))
        for (const index of since.keys()) if (index < first || index > last) since.delete(index)
        for (let index = first; index <= last; index++) {
          if (drawn.has(index)) since.delete(index)
          else if (!since.has(index)) since.set(index, now)
          else blank = Math.max(blank, now - (since.get(index) ?? now))
        }
      }
      const frame = () =>
        new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())))
      let frames = 0
      scroller.scrollTop = 0
      for (let settled = 0; settled < 30; ) {
        const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
        settled = atEnd ? settled + 1 : 0
        scroller.scrollTop += pixels
        look(await frame())
        frames++
      }
      return { frames, blank: Math.round(blank) }
    },
    [label, step] as const,
  )
}
