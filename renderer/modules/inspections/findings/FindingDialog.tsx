import { useState } from 'react'
import type { Finding, FindingContent } from '#shared/modules/inspections/visit'
import type { InspectionId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { AreaField, type Failure, FieldStack, FormDialog, Segmented, TextField } from '../../../components'
import { text } from '../inspections.text'

const words = text.findings
const BLANK: FindingContent = { point: '', text: '', demand: '', responsible: '', due: '', grave: false }

type Props = { visitId: InspectionId; finding: Finding | null; onClose: () => void }

/** A problem: what it is, what is asked for, by whom and until when. */
export function FindingDialog({ visitId, finding, onClose }: Props) {
  const [draft, setDraft] = useState<FindingContent>(finding ? contentOf(finding) : BLANK)
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('inspections.saveFinding')
  const change = (part: Partial<FindingContent>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const reply = await run({
      id: finding?.id ?? null,
      version: finding?.version ?? 0,
      visitId,
      content: draft,
    })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.saved)
    onClose()
  }
  return (
    <FormDialog
      title={finding ? words.editTitle : words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft.text.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={72}>
        <AreaField
          label={words.text}
          value={draft.text}
          onChange={(it) => change({ text: it })}
          limit={500}
          minRows={2}
        />
        <AreaField
          label={words.demand}
          value={draft.demand}
          onChange={(demand) => change({ demand })}
          limit={500}
          minRows={2}
        />
        <TextField
          label={words.responsible}
          value={draft.responsible}
          onChange={(responsible) => change({ responsible })}
          limit={100}
        />
        <DayField
          label={words.due}
          rule={words.dueRule}
          value={draft.due}
          onChange={(due) => change({ due })}
        />
      </FieldStack>
      <Segmented
        label={words.grave}
        value={draft.grave ? 'yes' : 'no'}
        onChange={(value) => change({ grave: value === 'yes' })}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: words.graveOptions[value] }))}
      />
    </FormDialog>
  )
}

function contentOf({ point, text: problem, demand, responsible, due, grave }: Finding): FindingContent {
  return { point, text: problem, demand, responsible, due, grave }
}
