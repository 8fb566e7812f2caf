import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'

/** Says what was done, in passing and in the status bar. */
export function tellDone(words: string): void {
  tellOperation(words)
  showToast(words)
}
