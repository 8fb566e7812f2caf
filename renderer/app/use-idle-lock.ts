import { useEffect } from 'react'
import { lockNow } from './session'

const INPUT = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the window after `minutes` without a key or the mouse. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let lastInput = Date.now()
    const touch = () => {
      lastInput = Date.now()
    }
    for (const type of INPUT) window.addEventListener(type, touch, { passive: true, capture: true })
    const timer = setInterval(() => {
      if (Date.now() - lastInput >= minutes * 60_000) void lockNow('idle')
    }, 5000)
    return () => {
      clearInterval(timer)
      for (const type of INPUT) window.removeEventListener(type, touch, { capture: true })
    }
  }, [minutes])
}
