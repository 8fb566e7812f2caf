import { useShortcut } from '../../components'

type DialogKeyProps = { combo: string; run: () => void; enabled?: boolean }

/** Stands inside a dialog, so that the key is the dialog's own: keys of the page rest while one is open. */
export function DialogKey({ combo, run, enabled = true }: DialogKeyProps) {
  useShortcut(combo, run, { enabled })
  return null
}
