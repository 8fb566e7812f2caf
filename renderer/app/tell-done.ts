import { showToast } from '../components'
import { tellOperation } from './status'

/** Says what was done, in passing and in the status bar. */
export function tellDone(words: string): void {
  tellOperation(words)
  showToast(words)
}
