import { useState } from 'react'
import type { Permit, PermitState } from '#shared/modules/dossiers/custody'
import { permitMoves } from '#shared/modules/dossiers/rules-custody'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, PanelBlock, showToast } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { CopyList } from './CopyList'
import classes from './custody.module.css'
import { DecideDialog } from './DecideDialog'
import { LendDialog, WithdrawDialog } from './PermitDialogs'
import { text } from './permits.text'
import { ReturnDialog } from './ReturnDialog'
import type { PermitEditing } from './use-permit'

/** At the right of an application: what stands in its way, the decision, and the next step. */
export function PermitSide({ editing }: { editing: PermitEditing }) {
  const { permit } = editing
  return (
    <aside className={classes.side} aria-label={text.panel}>
      {(permit === null || ['asked', 'granted'].includes(permit.state)) && <Hindrances editing={editing} />}
      {permit && <Acts permit={permit} changed={editing.changed} />}
      {permit && <Facts permit={permit} />}
      {permit && permit.minutesUsed > 0 && (
        <PanelBlock
          title={text.log}
          action={
            <DossierPaperActions
              paper={{ paper: 'readings', permitId: permit.id, dossierId: null }}
              name={text.logFile(permit.number)}
              beside
              small
            />
          }
        >
          <p className={classes.quiet}>{text.logNote}</p>
        </PanelBlock>
      )}
      {permit && permit.kind === 'consult' && <CopyList permitId={permit.id} />}
    </aside>
  )
}

function Hindrances({ editing: { content } }: { editing: PermitEditing }) {
  const complete = content.unit !== '' && content.reason !== '' && content.readers.length > 0
  const asked = complete && content.dossierIds.length > 0
  const { data = [] } = useApiQuery('dossiers.permitHindrances', content, {
    enabled: asked,
    placeholderData: (before) => before,
  })
  if (!asked)
    return (
      <PanelBlock title={text.hindrances}>
        <p className={classes.quiet}>{text.toFill}</p>
      </PanelBlock>
    )
  return (
    <PanelBlock title={text.hindrances}>
      {data.length === 0 && <p className={classes.quiet}>{text.unhindered}</p>}
      <ul className={classes.hindrances}>
        {data.map((it) => (
          <li key={it.message} className={it.level === 'fail' ? classes.red : classes.amber}>
            {it.message}
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}

type Asking = 'grant' | 'refuse' | 'lend' | 'back' | 'withdraw'

function Acts({ permit, changed }: { permit: Permit; changed: boolean }) {
  const mayLend = useRight('dossiers.lend')
  const [asking, setAsking] = useState<Asking | null>(null)
  const { run, running } = useCommand('dossiers.movePermit')
  const move = async (to: PermitState) => {
    const reply = await run({ id: permit.id, version: permit.version, to })
    if (!reply.ok) showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  const moves = permitMoves(permit.kind, permit.state)
  if (!mayLend || (moves.length === 0 && permit.state !== 'asked')) return null
  const close = () => setAsking(null)
  const ask = (what: Asking, label: string, primary = false) => (
    <Button {...(primary ? { kind: 'primary' } : {})} onClick={() => setAsking(what)} disabled={changed}>
      {label}
    </Button>
  )
  return (
    <PanelBlock title={text.progress}>
      <div className={classes.check}>
        {permit.state === 'asked' && ask('grant', text.grant, true)}
        {permit.state === 'asked' && ask('refuse', text.refuse)}
        {moves.includes('open') && (
          <Button kind="primary" loading={running} onClick={() => void move('open')}>
            {text.open}
          </Button>
        )}
        {moves.includes('lent') && ask('lend', text.lend, true)}
        {moves.includes('closed') && permit.kind === 'borrow' && ask('back', text.takeBack, true)}
        {moves.includes('closed') && permit.kind === 'consult' && (
          <Button kind="primary" loading={running} onClick={() => void move('closed')}>
            {text.close}
          </Button>
        )}
        {moves.includes('withdrawn') && ask('withdraw', text.withdraw)}
      </div>
      {(asking === 'grant' || asking === 'refuse') && (
        <DecideDialog permit={permit} grant={asking === 'grant'} onClose={close} />
      )}
      {asking === 'lend' && <LendDialog permit={permit} onClose={close} />}
      {asking === 'back' && <ReturnDialog permit={permit} onClose={close} />}
      {asking === 'withdraw' && <WithdrawDialog permit={permit} onClose={close} />}
    </PanelBlock>
  )
}

function Facts({ permit }: { permit: Permit }) {
  const lines = factsOf(permit).filter(([, value]) => value !== '')
  if (lines.length === 0) return null
  return (
    <PanelBlock title={text.decided}>
      <dl className={classes.facts}>
        {lines.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
    </PanelBlock>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function factsOf(it: Permit): [string, string][] {
  const used =
    it.kind === 'consult' && it.decidedOn !== '' ? text.minutesUsed(it.minutesUsed, it.minutes) : ''
  const notes = it.returnChecks.flatMap((check) => check.note || [])
  return [
    [text.decidedBy, it.decidedBy],
    [text.decidedOn, it.decidedOn],
    [text.words, it.decision],
    [text.used, used],
    [text.lentOn, it.lentOn],
    [text.returnedOn, it.returnedOn],
    [text.returnedBy, it.returnedBy],
    [text.returnHandler, it.returnHandler],
    [text.returnCheck, it.returnedOn === '' ? '' : notes.join('；') || text.allThere],
  ]
}
