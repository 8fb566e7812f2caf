import { useEffect } from 'react'
import { api } from '../../api/client'

let shown = 0

/** While anything that asks for it is in sight, the system is told to keep the window out of screenshots. */
export function useScreenGuard(): void {
  useEffect(() => {
    shown += 1
    if (shown === 1) void api.shell.guardScreen({ on: true })
    return () => {
      shown -= 1
      if (shown === 0) void api.shell.guardScreen({ on: false })
    }
  }, [])
}
