import { useState } from 'react'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { CaseView } from '#shared/modules/procedures/case'
import type { ProcedureCaseId } from '#shared/values/id'
import { CASE_ACTS } from '../../../app/case-acts'
import { PageFailure } from '../../../app/PageFailure'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { EmptyState, Tag, useShortcut } from '../../../components'
import { text } from '../procedures.text'
import { CaseState } from './CaseState'
import classes from './case.module.css'
import { StepForm } from './StepForm'
import { StepList } from './StepList'
import { useDrafts } from './use-drafts'

/** One case: its stages and steps at the left, the step in work beside them. */
export function CasePage({ id }: { id: ProcedureCaseId }) {
  const { data, error } = useApiQuery('procedures.case', { id })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <OpenCase view={data} />
}

function OpenCase({ view }: { view: CaseView }) {
  const [picked, setPicked] = useState<string | null>(null)
  const drafts = useDrafts()
  const current = view.steps.find((it) => it.state === 'current') ?? view.steps.at(-1)
  const key = picked ?? current?.key ?? ''
  const step = view.procedure.steps.find((it) => it.key === key)
  const shown = view.steps.find((it) => it.key === key)
  useRecordTab({
    id: `procedure-case/${view.id}`,
    path: `/ledgers/procedures/case/${view.id}`,
    title: text.case.tab(view.name, view.procedure.title),
    unsaved: drafts.any,
  })
  const back = `/ledgers/procedures?system=${view.system}&kind=${view.kind}`
  useShortcut('escape', () => navigate(back))
  return (
    <section className={classes.page}>
      <Head view={view} back={back} unsaved={drafts.any} />
      <div className={classes.body}>
        <StepList view={view} chosen={key} unsaved={drafts.steps} onChoose={setPicked} />
        {step && shown && (
          <StepForm
            key={`${key}/${view.version}`}
            view={view}
            step={step}
            shown={shown}
            drafts={drafts}
            onDone={() => setPicked(null)}
          />
        )}
      </div>
    </section>
  )
}

function Head({ view, back, unsaved }: { view: CaseView; back: string; unsaved: boolean }) {
  const { name, topic, procedure, partyName, unitName, state, endedOn, stopReason } = view
  const words = text.case
  const ended =
    state === 'stopped' ? words.stopped(endedOn, stopReason) : state === 'done' ? words.ended(endedOn) : ''
  return (
    <header className={classes.head}>
      <Link className={classes.back} href={back}>
        {procedure.title}
      </Link>
      <h1>{[name, topic].filter(Boolean).join('　')}</h1>
      <span className={classes.quiet}>
        {[partyName === name ? '' : partyName, unitName, words.began(view.beganOn)]
          .filter(Boolean)
          .join('　')}
      </span>
      {ended !== '' && <Tag>{ended}</Tag>}
      {view.dueOn !== '' && <Due view={view} />}
      {unsaved && <span className={classes.amber}>{words.unsaved}</span>}
      <div className={classes.acts}>
        {Object.entries(CASE_ACTS).map(([key, Act]) => (
          <Act key={key} view={view} />
        ))}
        <WorkPaperActions
          paper={{ paper: 'procedure-case', ask: { ids: [view.id] } }}
          label={words.record}
          name={`${name}${words.record}`}
          table
          disabled={unsaved}
        />
        <CaseState view={view} />
      </div>
    </header>
  )
}

function Due({ view }: { view: CaseView }) {
  const late = view.steps.some((it) => it.troubles.some((one) => one.kind === 'overdue'))
  return (
    <span className={late ? classes.red : classes.quiet}>
      {`${view.dueTitle}　${text.step.between('', view.dueOn, true)}`}
    </span>
  )
}
