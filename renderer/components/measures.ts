import { useSyncExternalStore } from 'react'

/** Heights that virtual lists need as numbers, and the factor for fixed column widths. */
export type Measures = { scale: number; row: number; rowDense: number; rowHead: number }

const NORMAL: Measures = { scale: 1, row: 32, rowDense: 28, rowHead: 32 }
const BIG: Measures = { scale: 1.15, row: 36, rowDense: 32, rowHead: 36 }

/** Follows the document's type mode, as `tokens.css` does. */
export function useMeasures(): Measures {
  return useSyncExternalStore(watchType, () =>
    document.documentElement.dataset.type === 'big' ? BIG : NORMAL,
  )
}

function watchType(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-type'] })
  return () => observer.disconnect()
}
