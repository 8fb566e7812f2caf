import { useMemo, useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { programmeProblems } from '#shared/modules/awards/rules'
import { ListBody } from '../../../app/lists/ListParts'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  BottomBar,
  Button,
  type Failure,
  FieldStack,
  FormDialog,
  useShortcut,
} from '../../../components'
import { RulesEditor } from '../programmes/RulesEditor'
import classes from './cycles.module.css'
import { text } from './cycles.text'

const LABEL_WIDTH = 72
const SHORTEST = 4

/** This cycle's own copy of the rules: free while preparing, afterwards with a reason. */
export function RulesTab({ cycle }: { cycle: Cycle }) {
  const [draft, setDraft] = useState<ProgrammeContent | null>(null)
  const [saving, setSaving] = useState(false)
  const mayEdit = useRight('awards.edit') && ['preparing', 'running'].includes(cycle.state)
  const content = draft ?? cycle.content
  const problems = useMemo(() => programmeProblems(content), [content])
  const confirmed = cycle.stages.filter((it) => it.state === 'confirmed').map((it) => it.key)
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(cycle.content)
  useShortcut('ctrl+s', () => setSaving(true), { label: text.rulesTitle, enabled: changed })
  return (
    <ListBody>
      <RulesEditor
        content={content}
        onChange={setDraft}
        problems={problems}
        readOnlyStages={confirmed}
        readOnly={!mayEdit}
      />
      {changed && (
        <BottomBar
          kind="commit"
          right={
            <>
              <Button onClick={() => setDraft(null)}>{text.cancel}</Button>
              <Button kind="primary" keys="ctrl+s" onClick={() => setSaving(true)}>
                {text.save}
              </Button>
            </>
          }
        >
          <span className={classes.amber}>{text.rulesUnsaved}</span>
        </BottomBar>
      )}
      {saving && draft && (
        <SaveRulesDialog
          cycle={cycle}
          content={draft}
          onSaved={() => setDraft(null)}
          onClose={() => setSaving(false)}
        />
      )}
    </ListBody>
  )
}

type SaveRulesDialogProps = {
  cycle: Cycle
  content: ProgrammeContent
  onSaved: () => void
  onClose: () => void
}

function SaveRulesDialog({ cycle, content, onSaved, onClose }: SaveRulesDialogProps) {
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('awards.saveCycleRules')
  const asks = cycle.state === 'running'
  const send = async () => {
    const { id, version } = cycle
    const reply = await save.run({ id, version, content, reason: reason.trim() })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.rulesSaved)
    onSaved()
    onClose()
  }
  return (
    <FormDialog
      title={text.rulesTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={!asks || [...reason.trim()].length >= SHORTEST}
      busy={save.running}
      failure={failure}
    >
      <p className={classes.consequence}>{text.rulesConsequence}</p>
      {asks && (
        <FieldStack labelWidth={LABEL_WIDTH}>
          <AreaField
            label={text.rulesReason}
            name="reason"
            value={reason}
            onChange={setReason}
            limit={300}
            minRows={2}
            rule={text.rulesReasonRule}
          />
        </FieldStack>
      )}
    </FormDialog>
  )
}
