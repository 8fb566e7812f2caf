import { useRef, useState } from 'react'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { takesPart } from '#shared/modules/evaluations/rules'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  BottomBar,
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  type TableHandle,
  useArraySource,
  useShortcut,
} from '../../../components'
import { AddSubjectsDialog } from './AddSubjectsDialog'
import classes from './rounds.module.css'
import { SubjectDialog } from './SubjectDialog'
import { SubjectPanel } from './SubjectPanel'
import { subjectColumns } from './subject-columns'
import { text } from './subjects.text'
import { useSubjectActs } from './use-subject-acts'

const NOBODY: readonly RoundSubject[] = []

/** Who is evaluated, in ballot order, with how special cases treat them. */
export function SubjectsTab({ round }: { round: Round }) {
  const { data, error } = useApiQuery('evaluations.subjects', { roundId: round.id })
  const subjects = data ?? NOBODY
  const source = useArraySource(subjects)
  const handle = useRef<TableHandle | null>(null)
  const [focus, setFocus] = useState(0)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<RoundSubject | null>(null)
  const mayEdit = useRight('evaluations.edit')
  const draft = round.state === 'draft' && mayEdit
  const running = mayEdit && (draft || round.state === 'open' || round.state === 'closed')
  const acts = useSubjectActs(round)
  const chosen = subjects.filter((it) => keys.has(String(it.no)))
  const none = () => setKeys(new Set())
  const current = subjects[Math.min(focus, subjects.length - 1)]
  useStatus([
    text.status(subjects.filter(takesPart).length, subjects.length),
    ...(chosen.length > 0 ? [text.selected(chosen.length)] : []),
    ...(draft && subjects.length > 1 ? [text.orderKeys] : []),
  ])
  useShortcut('ctrl+n', () => setAdding(true), { label: text.add, enabled: draft })
  useShortcut('escape', none, { enabled: chosen.length > 0, own: true })
  useShortcut('f2', () => current && setEditing(current), { enabled: running })
  return (
    <>
      <div className={classes.list}>
        {draft && <Tools round={round} onAdd={() => setAdding(true)} acts={acts} />}
        <ErrorNotice error={error} />
        <DataTable
          label={text.tableLabel}
          columns={subjectColumns(round.scheme.subject)}
          source={source}
          rowKey={(it) => String(it.no)}
          focus={Math.min(focus, subjects.length - 1)}
          onFocus={setFocus}
          onOpen={running ? setEditing : undefined}
          selection={
            draft
              ? {
                  keys,
                  onChange: setKeys,
                  onAll: () => setKeys(new Set(subjects.map((it) => String(it.no)))),
                }
              : undefined
          }
          onMoveRows={
            draft
              ? (moved, before) => acts.order(moved.map(Number), before === null ? null : Number(before))
              : undefined
          }
          isQuiet={(it) => !takesPart(it)}
          handle={handle}
          autoFocus
          empty={data && <Nobody draft={draft} onAdd={() => setAdding(true)} />}
        />
        {chosen.length > 0 && (
          <BottomBar
            right={
              <LinkButton quiet onClick={none}>
                {text.unselect}
              </LinkButton>
            }
          >
            <strong>{text.selected(chosen.length)}</strong>
            <Button small onClick={() => void acts.remove(chosen).then(none)}>
              {text.remove(chosen.length)}
            </Button>
          </BottomBar>
        )}
      </div>
      {current && (
        <SubjectPanel
          round={round}
          subject={current}
          onEdit={running ? () => setEditing(current) : undefined}
        />
      )}
      {adding && <AddSubjectsDialog round={round} onClose={() => setAdding(false)} />}
      {editing && <SubjectDialog round={round} subject={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function Nobody({ draft, onAdd }: { draft: boolean; onAdd: () => void }) {
  return (
    <EmptyState>
      {text.empty}
      {draft && <LinkButton onClick={onAdd}>{text.add}</LinkButton>}
    </EmptyState>
  )
}

type ToolsProps = { round: Round; onAdd: () => void; acts: ReturnType<typeof useSubjectActs> }

function Tools({ round, onAdd, acts }: ToolsProps) {
  return (
    <div className={classes.tools}>
      <Button keys="ctrl+n" small onClick={onAdd}>
        {text.add}
      </Button>
      {round.scheme.use === 'yearly' && (
        <Button small onClick={() => void acts.applyCases()}>
          {text.applyCases}
        </Button>
      )}
    </div>
  )
}
