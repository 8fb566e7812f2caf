import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import {
  INTAKE_ACTS,
  INTAKE_KINDS,
  type IntakeAct,
  type IntakeRow,
  type IntakeSummary,
} from '#shared/modules/members/intake'
import type { Grant, PartyId } from '#shared/values/id'
import { api } from '../../../api/client'
import { FileDropArea } from '../../../app/files/FileDropArea'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  ErrorNotice,
  type Failure,
  LinkButton,
  Page,
  PageHead,
  PlainPicker,
  ProgressLine,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { findBranches, type Picked, pickedOf } from '../parts/pickers'
import { IntakesDialog } from './IntakesDialog'
import { INTAKE_COLUMNS } from './intake-columns'
import { text } from './register.text'

/** A roll out of a workbook: read, looked at row by row, and written as looked at. */
export function IntakePage() {
  const [branch, setBranch] = useState<Picked<PartyId>>(null)
  const [past, setPast] = useState(false)
  const { roll, read, choose, running, failure, clear } = useRoll(branch)
  useShortcut('escape', () => navigate('/ledgers/members'))
  return (
    <Page
      head={
        <PageHead
          title={text.intakeTitle}
          facts={roll ? text.file(roll.file, INTAKE_KINDS[roll.kind], roll.total) : undefined}
          actions={
            <>
              <PlainPicker
                label={text.intoBranch}
                value={branch?.id ?? ''}
                options={findBranches}
                placeholder={text.intoBranch}
                onChange={(id) => setBranch(pickedOf<PartyId>(id))}
              />
              <Button onClick={() => setPast(true)}>{text.intakes}</Button>
              <Button kind={roll ? 'default' : 'primary'} onClick={() => void choose()} loading={running}>
                {text.choose}
              </Button>
            </>
          }
        />
      }
      bottom={roll && <TakeBar roll={roll} onTaken={clear} />}
    >
      <div className={classes.body}>
        <ErrorNotice error={failure} />
        {roll ? (
          <Rows key={roll.file} roll={roll} />
        ) : (
          <NoRoll busy={running} onChoose={choose} onRead={read} />
        )}
      </div>
      {past && <IntakesDialog onClose={() => setPast(false)} />}
    </Page>
  )
}

function useRoll(branch: Picked<PartyId>) {
  const [roll, setRoll] = useState<IntakeSummary | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useTask('members.openRoll', text.reading)
  const read = async ([grant]: readonly Grant[]) => {
    if (!grant) return
    const reply = await run({ grant, partyId: branch?.id ?? null })
    setFailure(reply.ok ? null : reply)
    setRoll(reply.ok ? reply.value : null)
  }
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    if (picked.ok) await read(picked.value)
  }
  return { roll, read, choose, running, failure, clear: () => setRoll(null) }
}

type NoRollProps = {
  busy: boolean
  onChoose: () => Promise<void>
  onRead: (grants: readonly Grant[]) => Promise<void>
}

function NoRoll({ busy, onChoose, onRead }: NoRollProps) {
  return (
    <FileDropArea className={classes.file ?? ''} disabled={busy} onDropped={(grants) => void onRead(grants)}>
      {(over) => (
        <p>
          {over ? text.dropHere : text.chooseHint}
          {!over && <LinkButton onClick={() => void onChoose()}>{text.choose}</LinkButton>}
        </p>
      )}
    </FileDropArea>
  )
}

function Rows({ roll }: { roll: IntakeSummary }) {
  const [act, setAct] = useState<IntakeAct | null>(roll.acts.refuse > 0 ? 'refuse' : null)
  const [focus, setFocus] = useState(0)
  const source = usePagedQuery('members.rollRows', { act })
  const acts = (Object.keys(INTAKE_ACTS) as IntakeAct[]).filter((it) => roll.acts[it] > 0)
  return (
    <ListBody>
      <CountTabs<IntakeAct | 'all'>
        label={text.act}
        tabs={[
          { key: 'all', label: text.all, count: roll.total },
          ...acts.map((key) => ({
            key,
            label: INTAKE_ACTS[key],
            count: roll.acts[key],
            tone: key === 'refuse' ? ('amber' as const) : undefined,
          })),
        ]}
        value={act ?? 'all'}
        onChange={(key) => setAct(key === 'all' ? null : key)}
        right={
          roll.kept.length > 0 && (
            <span className={classes.quiet}>{text.kept(roll.kept.join(text.comma))}</span>
          )
        }
      />
      <ErrorNotice error={source.error} />
      <DataTable<IntakeRow>
        label={text.rows}
        columns={INTAKE_COLUMNS}
        source={source}
        rowKey={(it) => String(it.row)}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        density="dense"
        isQuiet={(it) => it.act === 'same'}
        autoFocus
      />
    </ListBody>
  )
}

function TakeBar({ roll, onTaken }: { roll: IntakeSummary; onTaken: () => void }) {
  const { run, running, progress, cancel } = useTask('members.takeRoll', text.taking)
  const [failure, setFailure] = useState<Failure>(null)
  const count = roll.acts.add + roll.acts.enrol + roll.acts.update
  const take = async () => {
    const reply = await run({ kind: roll.kind })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.taken(reply.value.written, reply.value.left))
    onTaken()
    navigate(roll.kind === 'members' ? '/ledgers/members' : '/ledgers/admissions')
  }
  useShortcut('ctrl+s', () => void take(), { label: text.intakeTitle, enabled: count > 0 })
  return (
    <BottomBar kind="commit">
      <Button
        kind="primary"
        keys="ctrl+s"
        onClick={() => void take()}
        loading={running}
        disabled={count === 0}
      >
        {text.takeAll(count)}
      </Button>
      {running && <ProgressLine progress={progress} onCancel={cancel} />}
      <ErrorNotice error={failure} />
    </BottomBar>
  )
}
