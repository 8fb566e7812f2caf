import { type ReactNode, useEffect, useRef } from 'react'
import { VOID_REASONS, type VoidReason } from '#shared/modules/evaluations/ballot'
import { KeyCap } from '../../../components'
import classes from './bench.module.css'
import { text } from './bench.text'
import { suggestedReason } from './bench-keys'
import type { BenchSession, BenchView } from './bench-session'
import { type BenchState, type Desk, problemsOf } from './bench-state'

type NoticeProps = { desk: Desk; view: BenchView; state: BenchState; session: BenchSession; who: string }

/** The one line under the paper: what is being asked, what stands in the way, and what to do about it. */
export function BenchNotice(props: NoticeProps) {
  const { state, desk, session, view, who } = props
  if (state.mode === 'void') return <ReasonChoice suggested={suggestedReason(desk.sheet, state)} />
  if (state.mode === 'note') return <NoteField state={state} session={session} />
  if (state.mode === 'number')
    return (
      <Notice tone="accent" title={text.askNumber}>
        <span className={classes.asked}>{state.asked}</span>
        <span>{text.askNumberAfter}</span>
      </Notice>
    )
  if (view.refusal)
    return (
      <Notice tone="red" title={view.refusal.message} role="alert">
        <span>{view.refusal.remedy}</span>
        {view.refusal.code === 'conflict' && <span>{text.conflictWay}</span>}
        <Held view={view} />
      </Notice>
    )
  return <Standing {...{ desk, state, view, who }} />
}

/** What holds for the paper as it stands, the most pressing first. */
function Standing({ desk, state, view, who }: Omit<NoticeProps, 'session'>) {
  const { opened } = desk
  const hint = state.hint && <span className={classes.check}>{text.hints[state.hint]}</span>
  if (opened.barred)
    return (
      <Notice tone="amber" title={text.barred(who)}>
        <span>{text.barredAfter}</span>
      </Notice>
    )
  const [problem] = problemsOf(desk.sheet, state)
  const broken = problem && (problem.voids !== 'blank' || state.halted) ? problem : undefined
  if (broken && (state.marks.size > 0 || state.halted) && !(opened.ballot && !state.changed))
    return (
      <Notice tone="red" {...halves(broken.message)} role="alert">
        <span>{broken.voids ? text.bothWays : broken.remedy}</span>
        {hint}
        <Held view={view} />
      </Notice>
    )
  if (state.void !== null)
    return (
      <Notice tone="red" title={text.voidIs(reasonOf(state))}>
        <span>{text.voidAfter}</span>
        {hint}
      </Notice>
    )
  if (view.finished)
    return (
      <Notice tone="accent" title={text.finished}>
        <span>{text.finishedAfter}</span>
      </Notice>
    )
  if (opened.ballot && !state.changed && state.halted)
    return (
      <Notice tone="accent" title={text.stored(opened.ballot.enteredBy)}>
        <span>{text.storedAfter}</span>
        {hint}
        <Held view={view} />
      </Notice>
    )
  if (!hint && !view.held) return null
  return (
    <Notice tone="amber" title="">
      {hint}
      <Held view={view} />
    </Notice>
  )
}

function reasonOf({ void: reason, voidNote }: BenchState): string {
  if (reason === null) return ''
  return reason === 'other' ? voidNote : VOID_REASONS[reason]
}

/** Keys that wait for a paper that is not open. */
function Held({ view: { held, opened } }: { view: BenchView }) {
  if (!held) return null
  const { number, keys } = held
  const words = opened?.number === number ? text.keysOfStored : text.keysNotTaken
  return <span className={classes.check}>{words(keys.length, number)}</span>
}

function ReasonChoice({ suggested }: { suggested: VoidReason | null }) {
  return (
    <Notice tone="red" title={text.voidQuestion}>
      <span className={classes.reasons}>
        {Object.values(VOID_REASONS).map((label, index) => (
          <span key={label} className={classes.reason}>
            <KeyCap keys={String(index + 1)} />
            {label}
          </span>
        ))}
      </span>
      {suggested && <span className={classes.quiet}>{text.voidSuggested(VOID_REASONS[suggested])}</span>}
    </Notice>
  )
}

function NoteField({ state, session }: { state: BenchState; session: BenchSession }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <Notice tone="red" title={text.voidNote}>
      <input
        ref={field}
        className={classes.noteField}
        aria-label={text.voidNote}
        value={state.voidNote}
        maxLength={100}
        onChange={(event) => session.note(event.target.value, false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget.blur()
          session.note(state.voidNote, true)
          if (event.ctrlKey) session.press('ctrl+enter')
        }}
      />
    </Notice>
  )
}

/** What is wrong stands out; what it is measured by follows. */
function halves(message: string): { title: string; more: string } {
  const comma = message.indexOf(text.comma)
  return comma < 0
    ? { title: message, more: '' }
    : { title: message.slice(0, comma), more: message.slice(comma + 1) }
}

type FrameProps = {
  tone: 'red' | 'amber' | 'accent'
  title: string
  more?: string
  children: ReactNode
  role?: 'alert'
}

function Notice({ tone, title, more, children, role }: FrameProps) {
  return (
    <div className={classes.notice} data-tone={tone} {...(role ? { role } : {})}>
      {title !== '' && <strong>{title}</strong>}
      {more && <span>{more}</span>}
      {children}
    </div>
  )
}
