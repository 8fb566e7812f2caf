import { createContext, useContext, useEffect, useState } from 'react'
import type { Failure } from '../../../components'
import type { Encoded, ImageKey } from './decode'
import { FrameRing } from './frame-ring'

/** The ring of the viewer that a page stands in. */
export const FramesContext = createContext<FrameRing | null>(null)

/** A ring that lives as long as the component. */
export function useOwnFrames(): FrameRing | null {
  const [ring, setRing] = useState<FrameRing | null>(null)
  useEffect(() => {
    const made = new FrameRing()
    setRing(made)
    return () => made.close()
  }, [])
  return ring
}

/** The ring of the viewer around; null before there is one. */
export function useFrames(): FrameRing | null {
  return useContext(FramesContext)
}

/** The sizes and kind of a page's image, once its bytes are here; what refuses it otherwise. */
export function useEncoded(key: ImageKey | null): { encoded: Encoded | null; error: Failure } {
  const frames = useFrames()
  const [state, setState] = useState<{ name: string; encoded: Encoded | null; error: Failure }>(NOTHING)
  const { id, version, image } = key ?? {}
  const name = `${id}/${version}/${image}`
  useEffect(() => {
    if (!frames || id === undefined || version === undefined || image === undefined) return
    let left = false
    frames.image({ id, version, image }).then(
      (encoded) => !left && setState({ name, encoded, error: null }),
      (error: Error) => !left && setState({ name, encoded: null, error }),
    )
    return () => {
      left = true
    }
  }, [frames, id, version, image, name])
  return state.name === name ? state : NOTHING
}

const NOTHING = { name: '', encoded: null, error: null }
