import { useState } from 'react'
import type { SheetPlan, WorkbookPlan } from '#shared/modules/people/contract-sheets'
import type { OrganizationId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useShownProgress, useTask } from '../../../app/tasks'
import {
  BottomBar,
  Button,
  bareControl,
  ConfirmDialog,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  PickerInput,
  ProgressLine,
  showToast,
  useShortcut,
} from '../../../components'
import { useUnits } from '../people.queries'
import { SheetGrid } from './SheetGrid'
import { SheetList } from './SheetList'
import { SheetTools } from './SheetTools'
import classes from './sheets.module.css'
import { text } from './sheets.text'
import { usePlanSheet } from './use-plan-sheet'

/** What is in the sender's workbooks: which sheets, which rows, which column means what. Nothing is compared yet. */
export function SheetsPage({ plan }: { plan: WorkbookPlan }) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      plan.sheets.findIndex((it) => it.chosen),
    ),
  )
  const [discarding, setDiscarding] = useState(false)
  const planning = usePlanSheet(plan.id)
  const compare = useCompare(plan)
  const sheet = plan.sheets[at] ?? plan.sheets[0]
  useShortcut('escape', () => setDiscarding(true), { enabled: !compare.running })
  return (
    <Page
      head={
        <PageHead
          low
          title={text.title}
          facts={text.facts(plan.title, plan.sheets.length)}
          actions={
            <>
              <Sender plan={plan} />
              <Button kind="quiet" onClick={() => setDiscarding(true)}>
                {text.otherFiles}
              </Button>
            </>
          }
        />
      }
      bottom={<CompareBar plan={plan} compare={compare} onCancel={() => setDiscarding(true)} />}
    >
      <SheetList sheets={plan.sheets} at={at} onAt={setAt} onChange={planning.change} />
      <div className={classes.work}>
        <ErrorNotice error={compare.failure ?? planning.failure} />
        {sheet && (
          <>
            <SheetTools sheet={sheet} onChange={(change) => planning.change(sheet, change)} />
            <SheetGrid
              key={`${sheet.index} ${sheet.headerFrom} ${sheet.headerTo}`}
              planId={plan.id}
              sheet={sheet}
              onChange={(change) => planning.change(sheet, change)}
            />
          </>
        )}
      </div>
      {discarding && <DiscardDialog id={plan.id} onClose={() => setDiscarding(false)} />}
    </Page>
  )
}

/** Mappings are remembered under this name, so that the next file of the same unit needs none. */
function Sender({ plan }: { plan: WorkbookPlan }) {
  const { data: senders = [] } = useApiQuery('people.senders', {})
  const command = useCommand('people.setSender')
  const [typed, setTyped] = useState<string | null>(null)
  const keep = async () => {
    const sender = typed?.trim() ?? plan.sender
    if (sender !== plan.sender) {
      const reply = await command.run({ id: plan.id, sender })
      if (!reply.ok) showToast(reply.message, { tone: 'failed' })
    }
    setTyped(null)
  }
  return (
    <span className={classes.sender}>
      <span className={classes.quiet}>{text.sender}</span>
      <PickerInput
        label={text.sender}
        placeholder={text.senderHint}
        value={typed ?? plan.sender}
        free
        options={senders}
        onChange={setTyped}
        onDone={() => void keep()}
        control={bareControl('sheet-sender', classes.control)}
      />
    </span>
  )
}

function useCompare(plan: WorkbookPlan) {
  const task = useTask('people.previewSheets', text.comparing)
  useShownProgress(text.comparing)
  const [unit, setUnit] = useState<OrganizationId | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async () => {
    if (task.running) return
    if (!plan.sheets.some((it) => it.chosen)) return showToast(text.nothingChosen, { tone: 'failed' })
    setFailure(null)
    const reply = await task.run({ id: plan.id, organizationId: unit })
    if (!reply.ok && reply.code !== 'cancelled') setFailure(reply)
  }
  useShortcut('ctrl+enter', () => void run(), { label: text.compare })
  return { ...task, run: () => void run(), failure, unit, setUnit }
}

type CompareBarProps = { plan: WorkbookPlan; compare: ReturnType<typeof useCompare>; onCancel: () => void }

function CompareBar({ plan, compare, onCancel }: CompareBarProps) {
  const { units, nameOf } = useUnits()
  const chosen = plan.sheets.filter((it) => it.chosen)
  return (
    <BottomBar
      kind="commit"
      right={
        compare.running ? (
          <ProgressLine progress={compare.progress} onCancel={compare.cancel} />
        ) : (
          <>
            <span className={classes.quiet}>{text.newInto}</span>
            <span className={classes.unit}>
              <PickerInput
                label={text.newInto}
                placeholder={text.newIntoNone}
                value={compare.unit ?? ''}
                shown={compare.unit ? nameOf(compare.unit) : ''}
                options={units.map((it) => ({
                  value: it.id,
                  label: it.name,
                  hint: it.parentId ? nameOf(it.parentId) : undefined,
                }))}
                onChange={(id) => compare.setUnit(units.find((it) => it.id === id)?.id ?? null)}
                control={bareControl('sheet-unit', classes.control)}
              />
            </span>
            <Button keys="escape" onClick={onCancel}>
              {text.cancel}
            </Button>
            <Button kind="primary" keys="ctrl+enter" disabled={chosen.length === 0} onClick={compare.run}>
              {text.compare}
            </Button>
          </>
        )
      }
    >
      <strong>
        {text.will(
          chosen.length,
          sum(chosen, (it) => it.rows - it.excluded),
        )}
      </strong>
      <span className={classes.quiet}>{text.unmapped(sum(chosen, unmappedOf))}</span>
    </BottomBar>
  )
}

function sum(sheets: readonly SheetPlan[], of: (sheet: SheetPlan) => number): number {
  return sheets.reduce((total, sheet) => total + of(sheet), 0)
}

/** Columns whose filled cells go under their own heading. */
function unmappedOf({ destination, columns }: SheetPlan): number {
  return destination === 'kept' ? 0 : columns.filter((it) => it.target === '' && it.filled > 0).length
}

function DiscardDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const closing = useCommand('people.closeWorkbooks')
  const discard = async () => {
    const reply = await closing.run({ id })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.discardTitle}
      consequence={text.discardWords}
      confirm={text.discard}
      busy={closing.running}
      onConfirm={() => void discard()}
      onClose={onClose}
    />
  )
}
