import { useShortcut } from '../../../components'
import type { OpenPages } from './use-pages'
import type { ViewInUse } from './use-view'
import { text } from './viewer.text'

/** Part of the desk that an arrow moves. */
const STEP = 0.12

/** Keys of looking: pages, zoom, turning, and the arrows that move the page under the window. */
export function useViewKeys(view: ViewInUse, { goTo, index, pages }: OpenPages): void {
  useShortcut('pagedown', () => goTo(index + 1), { label: text.nextPage })
  useShortcut('pageup', () => goTo(index - 1), { label: text.previousPage })
  useShortcut('home', () => goTo(0), { label: text.firstPage })
  useShortcut('end', () => goTo(pages.length - 1), { label: text.lastPage })
  useLookKeys(view)
}

/** The keys of one page alone. */
export function useLookKeys(view: ViewInUse): void {
  const pan = (x: number, y: number) => () => {
    const { desk } = view
    desk?.scrollBy(x * STEP * desk.clientWidth, y * STEP * desk.clientHeight)
  }
  useShortcut('+', () => view.zoomBy(1), { label: text.zoomIn })
  useShortcut('=', () => view.zoomBy(1))
  useShortcut('-', () => view.zoomBy(-1), { label: text.zoomOut })
  useShortcut('0', view.whole, { label: text.whole })
  useShortcut('f', view.fit, { label: text.fit })
  useShortcut('r', view.turn, { label: text.turn })
  useShortcut('arrowleft', pan(-1, 0))
  useShortcut('arrowright', pan(1, 0))
  useShortcut('arrowup', pan(0, -1))
  useShortcut('arrowdown', pan(0, 1))
}
