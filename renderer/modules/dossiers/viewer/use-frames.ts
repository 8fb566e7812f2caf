import { createContext, useContext, useEffect, useState } from 'react'
import type { Encoded } from '../../../app/files/decode-image'
import type { Failure } from '../../../components'
import type { ImageKey } from './decode'
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

/** An image whose bytes are here, and which it is. */
export type Loaded = { key: ImageKey; encoded: Encoded | null; error: Failure }

/**
 * The image asked for, once its bytes are here, or what refuses it. Until then the one before stands, so that nothing
 * flickers and its canvas serves the next one too; null before the first, and where none is asked for.
 */
export function useEncoded(asked: ImageKey | null): Loaded | null {
  const frames = useFrames()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const { id, version, image } = asked ?? {}
  useEffect(() => {
    if (!frames || id === undefined || version === undefined || image === undefined) return
    const key = { id, version, image }
    let left = false
    frames.image(key).then(
      (encoded) => !left && setLoaded({ key, encoded, error: null }),
      (error: Error) => !left && setLoaded({ key, encoded: null, error }),
    )
    return () => {
      left = true
    }
  }, [frames, id, version, image])
  return asked && loaded
}
