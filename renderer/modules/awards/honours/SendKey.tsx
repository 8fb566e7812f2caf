import { useShortcut } from '../../../components'

/** Ctrl+S of the dialog it stands in: keys of the page below rest while that is open. */
export function SendKey({ onSend }: { onSend: () => void }) {
  useShortcut('ctrl+s', onSend)
  return null
}
