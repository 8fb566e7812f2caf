import { useMemo } from 'react'

/** What came as base64, decoded once. */
export function useBytes(base64: string): Uint8Array {
  return useMemo(() => Uint8Array.from(atob(base64), (it) => it.charCodeAt(0)), [base64])
}
