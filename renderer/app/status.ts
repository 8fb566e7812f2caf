import { useEffect } from 'react'
import { createStore } from './store'

type Slots = { left: readonly string[]; right: readonly string[] }

const EMPTY: Slots = { left: [], right: [] }
const slots = createStore<Slots>(EMPTY)
const lastOperation = createStore('')

/** Fills the status bar while the page is open: left 人数 · 选中 · 计算年龄时间, right what was done or kept last. */
export function useStatus(left: readonly string[], right: readonly string[] = []): void {
  const key = JSON.stringify([left, right])
  useEffect(() => {
    const [nextLeft, nextRight] = JSON.parse(key) as [string[], string[]]
    slots.set({ left: nextLeft, right: nextRight })
    return () => slots.set(EMPTY)
  }, [key])
}

/** Says what was done last: 第 4 批次导入 11 月 18 日，可撤销. It stands until the next one. */
export function tellOperation(words: string): void {
  lastOperation.set(words)
}

export function useStatusSlots(): Slots & { operation: string } {
  return { ...slots.use(), operation: lastOperation.use() }
}
