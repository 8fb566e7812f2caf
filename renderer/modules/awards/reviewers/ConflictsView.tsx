import { useMemo, useState } from 'react'
import type { Conflict, ReviewTask } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  Button,
  type CountTab,
  CountTabs,
  DataTable,
  EmptyState,
  LinkButton,
  showToast,
  useArraySource,
  useShortcut,
} from '../../../components'
import { type ConflictAsk, ConflictDialog } from './ConflictDialog'
import { CONFLICT_COLUMNS, type ConflictLine, linesOf } from './conflict-columns'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import type { ReviewStage } from './use-review-stage'

type Props = {
  review: ReviewStage
  conflicts: readonly Conflict[]
  tasks: readonly ReviewTask[]
  reviewerId: ReviewerId | null
  onReviewer: (id: ReviewerId | null) => void
}
type Tab = keyof typeof text.conflictTabs

/** Every pair that must be kept apart with its reason; what rests on a name alone is looked into from here. */
export function ConflictsView({ review, conflicts, tasks, reviewerId, onReviewer }: Props) {
  const { place, mayDeclare } = review
  const { data: declarations = [] } = useApiQuery('awards.declarations', place)
  const [tab, setTab] = useState<Tab>('all')
  const [focus, setFocus] = useState(0)
  const [ask, setAsk] = useState<ConflictAsk | null>(null)
  const lines = useMemo(() => linesOf(conflicts, declarations), [conflicts, declarations])
  const own = lines.filter((it) => reviewerId === null || it.reviewerId === reviewerId)
  const of = byStanding(own)
  const source = useArraySource(of[tab])
  const open = (line: ConflictLine | null) => mayDeclare && setAsk({ line, reviewerId })
  useShortcut('ctrl+n', () => open(null), { label: text.declare, enabled: mayDeclare })
  return (
    <>
      <Late review={review} tasks={tasks} />
      <CountTabs
        label={text.viewNames.conflicts}
        tabs={tabsOf(of)}
        value={tab}
        onChange={setTab}
        right={
          <span className={classes.links}>
            {reviewerId !== null && <OnlyOf name={own[0]?.reviewerName} onAll={() => onReviewer(null)} />}
            {mayDeclare && (
              <Button small keys="ctrl+n" onClick={() => open(null)}>
                {text.declare}
              </Button>
            )}
          </span>
        }
      />
      <DataTable<ConflictLine>
        label={text.viewNames.conflicts}
        columns={CONFLICT_COLUMNS}
        source={source}
        rowKey={(it) => it.key}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={open}
        empty={<EmptyState>{tab === 'all' ? text.noConflicts : text.noneOfKind}</EmptyState>}
        autoFocus
      />
      {ask && <ConflictDialog review={review} tasks={tasks} ask={ask} onClose={() => setAsk(null)} />}
    </>
  )
}

function byStanding(lines: readonly ConflictLine[]): Record<Tab, ConflictLine[]> {
  return {
    all: lines.filter((it) => it.standing !== 'cleared'),
    toCheck: lines.filter((it) => it.standing === 'toCheck'),
    cleared: lines.filter((it) => it.standing === 'cleared'),
  }
}

function tabsOf(of: Record<Tab, ConflictLine[]>): CountTab<Tab>[] {
  return (Object.keys(of) as Tab[]).map((key) => ({
    key,
    label: text.conflictTabs[key],
    count: of[key].length,
    tone: key === 'toCheck' ? 'amber' : undefined,
  }))
}

/** Says whose conflicts alone are shown, and the way back to all; one who has none goes without a name. */
function OnlyOf({ name, onAll }: { name: string | undefined; onAll: () => void }) {
  return (
    <>
      {name && <span className={classes.quiet}>{text.onlyOf(name)}</span>}
      <LinkButton onClick={onAll}>{text.showAll}</LinkButton>
    </>
  )
}

/** What was assigned before its conflict came to light still counts until somebody says stop. */
function Late({ review: { place, mayDeclare }, tasks }: Pick<Props, 'review' | 'tasks'>) {
  const count = tasks.flatMap((it) => it.reviewers).filter((it) => it.conflicted).length
  const { run, running } = useCommand('awards.recuseConflicts')
  if (count === 0) return null
  const stop = async () => {
    const reply = await run(place)
    if (reply.ok) showToast(text.recused(reply.value.recused))
    else showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  return (
    <div className={classes.banner} role="status">
      <span>{text.late(count)}</span>
      {mayDeclare && (
        <Button small onClick={() => void stop()} loading={running}>
          {text.recuse}
        </Button>
      )}
    </div>
  )
}
