import { useState } from 'react'
import type { CycleId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, Dialog, ErrorNotice, FieldStack, showToast, TextField } from '../../../components'
import { ConsentDialog } from './ConsentDialog'
import classes from './honours.module.css'
import { text } from './prizes.text'
import { useConsent } from './use-consent'

type DrawDialogProps = { cycleId: CycleId; consent: string; onClose: () => void }

/** One payment for each honour that has none of the item yet. */
export function DrawDialog({ cycleId, consent, onClose }: DrawDialogProps) {
  const [item, setItem] = useState(text.itemValue)
  const { run, running } = useCommand('awards.drawUpPrizes')
  const { send, asking, failure, answer } = useConsent(
    (document) => run({ cycleId, item: item.trim(), consent: document }),
    ({ made, left }) => {
      tellDone(text.drawn(made))
      if (left.length > 0) showToast(text.leftOut(left.join('、')), { tone: 'failed' })
      onClose()
    },
  )
  if (asking) return <ConsentDialog refusal={asking} consent={consent} onAnswer={answer} />
  return (
    <Dialog
      title={text.drawTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={send} disabled={item.trim() === ''} loading={running}>
            {text.drawConfirm}
          </Button>
        </>
      }
    >
      <FieldStack>
        <TextField
          label={text.item}
          name="item"
          rule={text.itemRule}
          value={item}
          onChange={setItem}
          limit={40}
          autoFocus
        />
      </FieldStack>
      <p className={classes.note}>{text.drawNote}</p>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
