/** Moves the focus among the figures of a table: ↑ ↓ by rows, ← → by columns. */
export function moveAmongFigures(event: {
  key: string
  target: EventTarget
  currentTarget: HTMLElement
  preventDefault: () => void
}): void {
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-figure]') : null
  if (!from) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-figure]')]
  const next = nextFigure(event.key, from, all)
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}

function nextFigure(key: string, from: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  const column = all.filter((it) => it.dataset.column === from.dataset.column)
  const at = column.indexOf(from)
  switch (key) {
    case 'ArrowDown':
      return column[at + 1]
    case 'ArrowUp':
      return column[at - 1]
    case 'ArrowRight':
      return all[all.indexOf(from) + 1]
    case 'ArrowLeft':
      return all[all.indexOf(from) - 1]
    case 'Home':
      return column[0]
    case 'End':
      return column.at(-1)
    default:
      return undefined
  }
}
