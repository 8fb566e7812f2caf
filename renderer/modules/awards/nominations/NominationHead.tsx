import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { NominationState } from '#shared/modules/awards/nomination'
import { moveHindrance, movesFrom } from '#shared/modules/awards/rules'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { clockOf } from '../../../app/when'
import { Button, Tag, useShortcut } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { MoveDialog } from './MoveDialog'
import { filterOf, useNominationList } from './nomination-list'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import { RemoveDialog } from './RemoveDialog'
import type { NominationEditing } from './use-nomination'

/** Who this is, how it stands, and what can be done with it. */
export function NominationHead({ editing }: { editing: NominationEditing }) {
  const { cycle, nomination, content, readOnly, saving, changed, save } = editing
  const category = cycle.content.categories.find((it) => it.key === content.category)
  return (
    <header className={classes.head}>
      <Link className={classes.back} href={`/awards/cycles/${cycle.id}/nominations`}>
        {text.back}
      </Link>
      <h1 className={classes.title}>
        {nomination ? text.title(nomination.number, content.name) : text.newTitle}
      </h1>
      {nomination && <Tag>{text.states[nomination.state]}</Tag>}
      <span className={classes.facts}>{category?.label}</span>
      <Unsaved editing={editing} />
      <div className={classes.acts}>
        {nomination && <Steps editing={editing} />}
        {nomination && <Moves editing={editing} />}
        {nomination && (
          <AwardPaperActions
            paper={{ paper: 'nomination', cycleId: cycle.id, nominations: [nomination.id] }}
            name={text.formName(nomination.number, nomination.name)}
          />
        )}
        {!readOnly && (
          <Button
            kind="primary"
            keys="ctrl+s"
            disabled={!changed && nomination !== null}
            loading={saving}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        )}
      </div>
    </header>
  )
}

function Unsaved({ editing: { changed, kept } }: { editing: NominationEditing }) {
  if (kept.failed) return <span className={classes.unsaved}>{text.draftFailed}</span>
  if (!changed) return null
  return (
    <span className={classes.unsaved}>
      {kept.savedAt === '' ? text.unsaved : text.draftKept(clockOf(kept.savedAt))}
    </span>
  )
}

/** The nominations before and after this one in the list as it was left. */
function Steps({ editing: { cycle, nomination } }: { editing: NominationEditing }) {
  const list = useNominationList(cycle.id)
  const { data: ids = [] } = useApiQuery('awards.nominationOrder', filterOf(list, cycle.id))
  const at = nomination ? ids.indexOf(nomination.id) : -1
  const go = (index: number) => {
    const id = at < 0 ? undefined : ids[index]
    return id && (() => navigate(`/awards/cycles/${cycle.id}/nominations/${id}`))
  }
  const [previous, next] = [go(at - 1), go(at + 1)]
  useShortcut('alt+arrowup', () => previous?.(), { label: text.previous, enabled: Boolean(previous) })
  useShortcut('alt+arrowdown', () => next?.(), { label: text.next, enabled: Boolean(next) })
  return (
    <>
      <Step label={text.previous} onClick={previous}>
        <IconChevronLeft size={15} stroke={1.5} />
      </Step>
      <Step label={text.next} onClick={next}>
        <IconChevronRight size={15} stroke={1.5} />
      </Step>
    </>
  )
}

type StepProps = { label: string; onClick: (() => void) | undefined; children: ReactNode }

function Step({ label, onClick, children }: StepProps) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** The steps open from this state; what the cycle does not allow now is not offered. */
function Moves({ editing }: { editing: NominationEditing }) {
  const { cycle, nomination, save, changed } = editing
  const [to, setTo] = useState<NominationState | null>(null)
  const [removing, setRemoving] = useState(false)
  const mayEdit = useRight('awards.edit')
  if (!nomination || !mayEdit) return null
  const { state } = nomination
  const open = movesFrom(state).filter((it) => moveHindrance(cycle, state, it) === null)
  /** What is typed goes in first: the step is about what is on paper. */
  const ask = async (next: NominationState) => {
    if (!changed || (await save())) setTo(next)
  }
  return (
    <>
      {state === 'draft' && <Button onClick={() => setRemoving(true)}>{text.remove}</Button>}
      {open.map((it) => (
        <Button key={it} onClick={() => void ask(it)}>
          {text.moves[it]}
        </Button>
      ))}
      {to && <MoveDialog editing={editing} to={to} onClose={() => setTo(null)} />}
      {removing && <RemoveDialog editing={editing} onClose={() => setRemoving(false)} />}
    </>
  )
}
