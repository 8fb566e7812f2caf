import type { IntakePreview } from '#shared/platform/exchange/intake'
import { IntakeDialog } from '../../../app/intake/IntakeDialog'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from '../matters.text'
import { tellFailure } from '../tell-failure'

const words = text.intakeDialog

/** A department's own ledger as matters, looked at before it comes in. */
export function MatterIntake({ preview, onClose }: { preview: IntakePreview; onClose: () => void }) {
  const taking = useTask('matters.takeLedger', words.taking)
  const take = async () => {
    const reply = await taking.run({ id: preview.id })
    if (reply.ok) showToast(words.done(reply.value.added))
    else tellFailure(reply)
    onClose()
  }
  return (
    <IntakeDialog
      preview={preview}
      unit={words.unit}
      about={words.about}
      note={words.asked}
      busy={taking.running}
      onTake={() => void take()}
      onClose={onClose}
    />
  )
}
