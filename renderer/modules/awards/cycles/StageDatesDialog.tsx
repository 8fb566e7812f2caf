import { useState } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { useCommand } from '../../../app/queries'
import { DateField, type Failure, FieldStack, FormDialog } from '../../../components'
import { checkDay } from './cycle-form'
import { text } from './cycles.text'

const LABEL_WIDTH = 72

type StageDatesDialogProps = { cycle: Cycle; stage: CycleStage; onClose: () => void }

/** When a stage begins and ends. The end of a 公示 follows from its beginning. */
export function StageDatesDialog({ cycle, stage, onClose }: StageDatesDialogProps) {
  const [startsOn, setStartsOn] = useState<string>(stage.startsOn)
  const [endsOn, setEndsOn] = useState<string>(stage.endsOn)
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('awards.saveStageDates')
  const counted = stage.kind === 'notice'
  const send = async () => {
    const dates = { startsOn, endsOn: counted ? '' : endsOn }
    const reply = await save.run({ id: cycle.id, version: cycle.version, stage: stage.key, ...dates })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={text.datesTitle(stage.label)}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      busy={save.running}
      failure={failure}
    >
      <FieldStack labelWidth={LABEL_WIDTH}>
        <DateField
          label={text.startsOn}
          name="startsOn"
          value={startsOn}
          onChange={setStartsOn}
          check={checkDay}
          rule={counted ? text.noticeRule : text.dateRule}
          autoFocus
        />
        {!counted && (
          <DateField
            label={text.endsOn}
            name="endsOn"
            value={endsOn}
            onChange={setEndsOn}
            check={checkDay}
            rule={text.dateRule}
          />
        )}
      </FieldStack>
    </FormDialog>
  )
}
