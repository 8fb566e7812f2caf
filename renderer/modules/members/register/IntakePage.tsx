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
import { FileChoice, FilesInPage } from '../../../app/files/FilesInPage'
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
  FieldStack,
  Page,
  PageHead,
  ProgressLine,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { BranchField, type Picked } from '../parts/pickers'
import { IntakesDialog } from './IntakesDialog'
import { INTAKE_COLUMNS } from './intake-columns'
import { text } from './register.text'

/** A roll out of a workbook: read, looked at row by row, and written as looked at. */
export function IntakePage() {
  const [branch, setBranch] = useState<Picked<PartyId>>(null)
  const [past, setPast] = useState(false)
  const { roll, read, choose, running, failure, clear } = useRoll(branch)
  useShortcut('escape', () => (roll ? clear() : navigate('/ledgers/members')))
  const head = (
    <PageHead
      title={text.intakeTitle}
      facts={roll ? text.file(roll.file, INTAKE_KINDS[roll.kind], roll.total) : undefined}
      actions={
        <>
          <Button onClick={() => setPast(true)}>{text.intakes}</Button>
          {roll && <Button onClick={clear}>{text.otherFile}</Button>}
        </>
      }
    />
  )
  const dialog = past && <IntakesDialog onClose={() => setPast(false)} />
  if (roll)
    return (
      <Page head={head} bottom={<TakeBar roll={roll} onTaken={clear} />}>
        <Rows key={roll.file} roll={roll} />
        {dialog}
      </Page>
    )
  const reading = running ? { title: text.reading, progress: null, onCancel: undefined } : null
  return (
    <>
      <FilesInPage head={head} reading={reading} failure={failure} onDropped={(grants) => void read(grants)}>
        {(over) => <NoRoll over={over} branch={branch} onBranch={setBranch} onChoose={choose} />}
      </FilesInPage>
      {dialog}
    </>
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
  over: boolean
  branch: Picked<PartyId>
  onBranch: (branch: Picked<PartyId>) => void
  onChoose: () => Promise<void>
}

/** Which rolls are read here; rows that name no branch go to the one chosen before. */
function NoRoll({ over, branch, onBranch, onChoose }: NoRollProps) {
  return (
    <FileChoice
      title={over ? text.dropHere : text.chooseHead}
      words={text.chooseWords}
      about={text.chooseAbout}
      asked={
        <FieldStack labelWidth={108}>
          <BranchField label={text.intoBranch} name="partyId" value={branch} onChange={onBranch} />
        </FieldStack>
      }
      acts={
        <Button kind="primary" onClick={() => void onChoose()} first>
          {text.choose}
        </Button>
      }
    />
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
