import { useState } from 'react'
import type { DossierCopy } from '#shared/modules/dossiers/custody'
import type { PermitId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  DateField,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  PanelBlock,
  Segmented,
  TextField,
} from '../../../components'
import classes from './custody.module.css'
import { checkDay } from './permit-content'
import { text } from './permits.text'

/** 复制件 made by a permit, and what became of each. */
export function CopyList({ permitId }: { permitId: PermitId }) {
  const { data } = useApiQuery('dossiers.copies', { permitId, limit: 100 })
  const mayLend = useRight('dossiers.lend')
  const [ending, setEnding] = useState<DossierCopy | null>(null)
  const rows = data?.rows ?? []
  return (
    <PanelBlock title={text.copies}>
      {rows.length === 0 && <p className={classes.quiet}>{text.noCopies}</p>}
      {rows.map((it) => (
        <div key={it.id} className={classes.check}>
          <span>{it.number}</span>
          <span className={classes.quiet}>{`${text.copyForms[it.form]} ${text.pages(it.pages)}`}</span>
          {it.ended !== '' || !mayLend ? (
            <span className={classes.quiet}>{text.copyEnds[it.ended]}</span>
          ) : (
            <LinkButton onClick={() => setEnding(it)}>{text.endCopy}</LinkButton>
          )}
        </div>
      ))}
      {ending && <EndDialog copy={ending} onClose={() => setEnding(null)} />}
    </PanelBlock>
  )
}

const ENDS = ['returned', 'destroyed'] as const

function EndDialog({ copy, onClose }: { copy: DossierCopy; onClose: () => void }) {
  const [ended, setEnded] = useState<(typeof ENDS)[number]>('returned')
  const [on, setOn] = useState<string>(todayPartial(new Date()))
  const [by, setBy] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.endCopy')
  const send = async () => {
    const reply = await run({ id: copy.id, version: copy.version, ended, on, by })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={text.endTitle(copy.number)}
      send={text.endAct}
      onSend={() => void send()}
      onClose={onClose}
      ready={by.trim() !== '' && on !== ''}
      busy={running}
      failure={failure}
    >
      <Segmented
        label={text.ended}
        value={ended}
        onChange={setEnded}
        options={ENDS.map((value) => ({ value, label: text.copyEnds[value] }))}
      />
      <FieldStack labelWidth={72}>
        <DateField label={text.endedOn} name="on" value={on} onChange={setOn} check={checkDay} />
        <TextField label={text.endedBy} name="by" value={by} onChange={setBy} limit={40} autoFocus />
      </FieldStack>
    </FormDialog>
  )
}
