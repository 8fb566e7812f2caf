import { BottomBar, Button, ErrorNotice, type Failure, useShortcut } from '../../components'
import { text } from './settings.text'

type SaveBarProps = {
  changed: boolean
  valid: boolean
  busy: boolean
  error: Failure
  onSave: () => void
  onDrop: () => void
}

/** The foot of a settings section: appears once something has been changed. */
export function SaveBar({ changed, valid, busy, error, onSave, onDrop }: SaveBarProps) {
  useShortcut('ctrl+s', onSave, { label: text.save, enabled: changed && valid })
  if (!changed && !error) return null
  return (
    <BottomBar kind="commit" right={<ErrorNotice error={error} />}>
      <Button kind="primary" keys="ctrl+s" onClick={onSave} disabled={!changed || !valid} loading={busy}>
        {text.save}
      </Button>
      {changed && <Button onClick={onDrop}>{text.drop}</Button>}
    </BottomBar>
  )
}
