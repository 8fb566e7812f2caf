import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { Objection } from '#shared/modules/awards/outcome'
import type { NominationId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { Button, CountTabs, EmptyState, ErrorNotice, Segmented, useShortcut } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { NoticePanel } from './NoticePanel'
import { ListedTable, ObjectionTable } from './NoticeTables'
import classes from './notice.module.css'
import { text } from './notice.text'
import { useNoticeContact } from './notice-contact'
import { ObjectionDialog } from './ObjectionDialog'
import { type ListedRow, useNotice, useNoticeStage } from './use-notice'

/** 公示: who is published until when, and the objections that are raised meanwhile. */
export function NoticeTab({ cycle }: { cycle: Cycle }) {
  const { notices, stage, rule, choose } = useNoticeStage(cycle)
  if (!stage) return <EmptyState>{text.noStage}</EmptyState>
  const tools = notices.length > 1 && (
    <Segmented
      label={text.stages}
      value={stage.key}
      onChange={choose}
      options={notices.map(({ key, label }) => ({ value: key, label }))}
    />
  )
  return <OneNotice key={stage.key} cycle={cycle} stage={stage} rule={rule} tools={tools} />
}

type OneNoticeProps = Pick<ReturnType<typeof useNoticeStage>, 'rule'> & {
  cycle: Cycle
  stage: CycleStage
  tools: ReactNode
}
type View = 'list' | 'objections'

function OneNotice({ cycle, stage, rule, tools }: OneNoticeProps) {
  const notice = useNotice(cycle, stage.key)
  const { rows, objections, pending } = notice
  const [view, setView] = useState<View>('list')
  const [focus, setFocus] = useState(0)
  const listed = rows.filter((it) => it.obstacles.length === 0).length
  useStatus([text.status(listed, objections.length), text.keys])
  const about = view === 'list' ? (rows[Math.min(focus, rows.length - 1)]?.nominationId ?? null) : null
  const dialog = useObjectionDialog(cycle, rows, about)
  return (
    <>
      <ListBody>
        <Tools cycle={cycle} stage={stage} view={view} tools={tools} onRegister={dialog.register} />
        <Views listed={listed} objections={objections} value={view} onChange={setView} />
        <ErrorNotice error={notice.error} />
        {view === 'list' ? (
          <ListedTable
            rows={rows}
            pending={pending}
            focus={focus}
            onFocus={setFocus}
            onOpen={(row) => navigate(`/awards/cycles/${cycle.id}/nominations/${row.nominationId}`)}
          />
        ) : (
          <ObjectionTable objections={objections} pending={pending} onOpen={dialog.open} />
        )}
      </ListBody>
      <NoticePanel cycle={cycle} stage={stage} rule={rule} state={notice.state} />
      {dialog.shown}
    </>
  )
}

/** The dialog of an objection: of one that is registered, or of a new one about whoever is in work. */
function useObjectionDialog(cycle: Cycle, rows: readonly ListedRow[], about: NominationId | null) {
  const [open, setOpen] = useState<{ objection: Objection | null } | null>(null)
  const mayEdit = useRight('awards.edit') && cycle.state !== 'stopped'
  const register = () => setOpen({ objection: null })
  useShortcut('ctrl+n', register, { label: text.register, enabled: mayEdit })
  const shown = open && (
    <ObjectionDialog
      cycle={cycle}
      rows={rows}
      about={about}
      objection={open.objection}
      onClose={() => setOpen(null)}
    />
  )
  return {
    shown,
    open: (objection: Objection) => setOpen({ objection }),
    register: mayEdit ? register : undefined,
  }
}

type ViewsProps = {
  listed: number
  objections: readonly Objection[]
  value: View
  onChange: (view: View) => void
}

function Views({ listed, objections, value, onChange }: ViewsProps) {
  const waiting = objections.some((it) => it.outcome === 'open')
  return (
    <CountTabs
      label={text.views}
      tabs={[
        { key: 'list', label: text.list, count: listed },
        {
          key: 'objections',
          label: text.objections,
          count: objections.length,
          tone: waiting ? 'amber' : undefined,
        },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

type ToolsProps = Pick<OneNoticeProps, 'cycle' | 'stage' | 'tools'> & {
  view: View
  onRegister: (() => void) | undefined
}

function Tools({ cycle, stage, view, tools, onRegister }: ToolsProps) {
  const contact = useNoticeContact()
  const place = { cycleId: cycle.id }
  return (
    <div className={classes.tools}>
      {tools}
      {onRegister && (
        <Button small keys="ctrl+n" onClick={onRegister}>
          {text.register}
        </Button>
      )}
      <span className={classes.toolsEnd}>
        {view === 'list' ? (
          <AwardPaperActions
            paper={{ paper: 'notice', ...place, stage: stage.key, ...contact }}
            name={`${cycle.title}${text.title}`}
          />
        ) : (
          <AwardPaperActions
            paper={{ paper: 'objections', ...place }}
            name={`${cycle.title}${text.objections}`}
          />
        )}
      </span>
    </div>
  )
}
