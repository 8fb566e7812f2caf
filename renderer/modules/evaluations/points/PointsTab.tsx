import { useMemo, useRef, useState } from 'react'
import type { Point } from '#shared/modules/evaluations/result'
import { ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  type TableHandle,
  useArraySource,
  useShortcut,
} from '../../../components'
import { PointDialog } from './PointDialog'
import { PointPanel } from './PointPanel'
import { pointColumns } from './point-columns'
import { draftFor, draftOf, type PointDraft } from './point-draft'
import { pointRows, takesPoints, wantsComment } from './point-rows'
import classes from './points.module.css'
import { text } from './points.text'

type Editing = { draft: PointDraft; point: Point | null }

/** 加减分, 否决 and 评语 of every subject. A tab of the round's page. */
export function PointsTab({ round }: { round: Round }) {
  const asked = { roundId: round.id }
  const subjects = useApiQuery('evaluations.subjects', asked)
  const points = useApiQuery('evaluations.points', asked)
  const rows = useMemo(() => pointRows(subjects.data ?? [], points.data ?? []), [subjects.data, points.data])
  const source = useArraySource(rows)
  const columns = useMemo(() => pointColumns(round), [round])
  const handle = useRef<TableHandle | null>(null)
  const [focus, setFocus] = useState(0)
  const [editing, setEditing] = useState<Editing | null>(null)
  const mayEdit = useRight('evaluations.edit')
  const open = takesPoints(round) && mayEdit
  const row = rows[Math.min(focus, rows.length - 1)]
  const add = () => setEditing({ draft: draftFor(round, row?.subject), point: null })
  const edit = (point: Point) => setEditing({ draft: draftOf(point), point })
  useShortcut('ctrl+n', add, { label: text.add, enabled: open })
  const wanted = rows.filter((it) => wantsComment(it.subject))
  return (
    <>
      <ListBody>
        <div className={classes.tools}>
          {open && (
            <Button onClick={add} keys="ctrl+n" small>
              {text.add}
            </Button>
          )}
          <span>{text.lines(points.data?.length ?? 0)}</span>
          {wanted.length > 0 && (
            <span>{text.comments(wanted.filter((it) => it.comment).length, wanted.length)}</span>
          )}
          {!takesPoints(round) && <span className={classes.quiet}>{stateWords(round)}</span>}
        </div>
        <ErrorNotice error={subjects.error ?? points.error} />
        <DataTable
          label={text.tableLabel}
          columns={columns}
          source={source}
          rowKey={(it) => String(it.subject.no)}
          focus={Math.min(focus, rows.length - 1)}
          onFocus={setFocus}
          onOpen={open ? add : undefined}
          handle={handle}
          autoFocus
          empty={subjects.data && <EmptyState>{text.empty}</EmptyState>}
        />
      </ListBody>
      {row && <PointPanel round={round} row={row} onEdit={open ? edit : undefined} />}
      {editing && (
        <PointDialog
          round={round}
          subjects={rows.map((it) => it.subject)}
          points={points.data ?? []}
          {...editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

function stateWords({ state }: Round): string {
  return state === 'draft' ? text.draftState : text.closedTo(ROUND_STATES[state])
}
