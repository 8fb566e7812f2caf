import { useRef } from 'react'
import { showToast } from '../../../components'
import { text } from './person.text'

/** Goes round the places that want a look; says so where there is none. */
export function useNextCheck(places: readonly string[], go: (place: string) => void): () => void {
  const at = useRef(-1)
  return () => {
    if (places.length === 0) return showToast(text.nothingToCheck)
    at.current = (at.current + 1) % places.length
    go(places[at.current] ?? '')
  }
}
