import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ReviewResult } from '#shared/modules/awards/review'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { DataTable, EmptyState, ErrorNotice, Segmented, useArraySource } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import type { StageView } from './ProgressView'
import { ResultPanel } from './ResultPanel'
import { differs, resultColumns } from './result-columns'
import classes from './scores.module.css'
import { text } from './scores.text'

type Shown = 'all' | 'differing'

/** The three results side by side, category by category; what they are made of beside the one in focus. */
export function ResultsView({ cycle, stage, picker }: StageView) {
  const { categories } = cycle.content
  const [category, setCategory] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const [at, setAt] = useState('')
  const { data, error } = useApiQuery('awards.reviewResults', {
    cycleId: cycle.id,
    stage: stage.key,
    category,
  })
  const all = useMemo(() => byCategory(data?.rows ?? [], categories), [data, categories])
  const rows = shown === 'all' ? all : all.filter(differs)
  const focused = rows.find((it) => it.nominationId === at) ?? rows[0]
  const decides = data?.decides ?? 'raw'
  useStatus([text.result.status(all.length, all.filter(differs).length), text.result.decides[decides]])
  const columns = useMemo(
    () => resultColumns(decides, category === '' ? categories : []),
    [decides, category, categories],
  )
  return (
    <>
      <ListBody>
        <div className={classes.tools}>
          {picker}
          <Filters {...{ categories, category, shown }} onCategory={setCategory} onShown={setShown} />
          <ResultPapers {...{ cycle, stage }} />
        </div>
        <ErrorNotice error={error} />
        <DataTable
          label={text.result.label}
          columns={columns}
          source={useArraySource(rows)}
          rowKey={(it) => it.nominationId}
          focus={focused ? rows.indexOf(focused) : -1}
          onFocus={(index) => setAt(rows[index]?.nominationId ?? '')}
          onOpen={(it) => navigate(`/awards/cycles/${cycle.id}/nominations/${it.nominationId}`)}
          isQuiet={(it) => it.place === null}
          empty={
            data && <EmptyState>{shown === 'all' ? text.result.empty : text.result.noneDiffer}</EmptyState>
          }
          autoFocus
        />
      </ListBody>
      {focused && <ResultPanel result={focused} decides={decides} />}
    </>
  )
}

type FiltersProps = {
  categories: readonly { key: string; label: string }[]
  category: string
  shown: Shown
  onCategory: (key: string) => void
  onShown: (shown: Shown) => void
}

function Filters({ categories, category, shown, onCategory, onShown }: FiltersProps) {
  return (
    <>
      <span className={classes.pick}>
        <PlainPicker
          label={text.category}
          value={category}
          placeholder={text.allCategories}
          onChange={onCategory}
          options={[
            { value: '', label: text.allCategories },
            ...categories.map((it) => ({ value: it.key, label: it.label })),
          ]}
        />
      </span>
      <Segmented
        label={text.result.view}
        value={shown}
        onChange={onShown}
        options={[
          { value: 'all', label: text.result.all },
          { value: 'differing', label: text.result.differing },
        ]}
      />
    </>
  )
}

function ResultPapers({ cycle, stage }: Omit<StageView, 'picker'>) {
  const place = { cycleId: cycle.id, stage: stage.key }
  const name = (paper: string) => text.fileName(cycle.title, stage.label, paper)
  return (
    <span className={classes.toolsRight}>
      <AwardPaperActions
        paper={{ paper: 'scores', ...place, reviewers: [] }}
        name={name(text.result.sheets)}
        beside
      />
      <AwardPaperActions paper={{ paper: 'ranking', ...place }} name={name(text.result.ranking)} />
    </span>
  )
}

/** In the order of the categories, by place; those without one last. */
function byCategory(rows: readonly ReviewResult[], categories: readonly { key: string }[]): ReviewResult[] {
  const order = new Map(categories.map((it, at) => [it.key, at]))
  const last = rows.length + 1
  return rows.toSorted(
    (a, b) =>
      (order.get(a.category) ?? 0) - (order.get(b.category) ?? 0) ||
      (a.place ?? last) - (b.place ?? last) ||
      a.number - b.number,
  )
}
