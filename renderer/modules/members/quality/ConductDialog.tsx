import { useState } from 'react'
import type { Conduct, ConductContent } from '#shared/modules/members/conduct'
import type { PersonId } from '#shared/values/id'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, FormDialog } from '../../../components'
import classes from '../members.module.css'
import { useSend } from '../parts/use-send'
import { type ConductDraft, ConductFields } from './ConductFields'
import { text } from './quality.text'

type Props = { row: Conduct | null; onClose: () => void }
const FRESH: ConductDraft = {
  person: null,
  kind: 'discipline',
  measure: '',
  reason: '',
  organ: '',
  document: '',
  meetingOn: '',
  approvedOn: '',
  outcome: '',
  outcomeOn: '',
}

/** One line of the ledger: proposed, approved, and how it ended. */
export function ConductDialog({ row, onClose }: Props) {
  const [draft, setDraft] = useState<ConductDraft>(() =>
    row ? { ...row, person: { id: row.personId, name: row.name } } : FRESH,
  )
  const set = (part: Partial<ConductDraft>) => setDraft((now) => ({ ...now, ...part }))
  const saving = useCommand('members.saveConduct')
  const removal = useCommand('members.removeConduct')
  const { send, failure } = useSend(onClose)
  const mayEdit = useRight('ledgers.edit')
  const { person } = draft
  const save = () =>
    person &&
    void send(
      saving.run({ id: row?.id ?? null, version: row?.version ?? 0, content: contentOf(draft, person.id) }),
      text.saved,
    )
  return (
    <FormDialog
      title={row ? text.edit : text.add}
      send={text.savedVerb}
      onSend={save}
      onClose={onClose}
      ready={mayEdit && person !== null && draft.measure !== '' && draft.reason.trim() !== ''}
      busy={saving.running}
      failure={failure}
      width={620}
    >
      <ConductFields draft={draft} onChange={set} known={row !== null} />
      {row && (
        <div className={classes.apart}>
          <EvidenceList owner={{ kind: 'member-conduct', id: row.id }} canEdit={mayEdit} />
        </div>
      )}
      {row && mayEdit && (
        <div className={classes.apart}>
          <Button
            kind="danger"
            loading={removal.running}
            onClick={() => void send(removal.run({ id: row.id, version: row.version }), text.removed)}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

function contentOf({ person, ...draft }: ConductDraft, personId: PersonId): ConductContent {
  const { kind, measure, reason, organ, document, meetingOn, approvedOn, outcome, outcomeOn } = draft
  return { personId, kind, measure, reason, organ, document, meetingOn, approvedOn, outcome, outcomeOn }
}
