import { useShortcut } from './shortcuts'

type SendKeyProps = { keys: 'ctrl+s' | 'ctrl+enter'; onSend: () => void }

/** The key that sends a dialog. It stands inside the dialog: keys of the page below rest while that is open. */
export function SendKey({ keys, onSend }: SendKeyProps) {
  useShortcut(keys, onSend)
  return null
}
