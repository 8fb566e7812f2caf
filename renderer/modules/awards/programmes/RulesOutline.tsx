import type { KeyboardEvent } from 'react'
import {
  AWARD_SUBJECTS,
  type ProgrammeContent,
  type ProgrammeProblem,
} from '#shared/modules/awards/programme'
import { LinkButton } from '../../../components'
import { text } from './rules.text'
import classes from './rules-editor.module.css'
import type { OutlineActs } from './rules-moves'
import { type Chosen, chosenFor, isSame, nameOf } from './rules-place'

type RulesOutlineProps = {
  content: ProgrammeContent
  problems: readonly ProgrammeProblem[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  acts: OutlineActs
  sealed: readonly string[]
  readOnly: boolean
}

type Line = { chosen: Chosen; label: string; hint: string }

/** All parts one under another. ↑ ↓ choose, Alt ↑ ↓ move a category or stage among its kind. */
export function RulesOutline(props: RulesOutlineProps) {
  const { content, chosen, onChoose, acts, sealed, readOnly } = props
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    const isSealed = chosen.part === 'stage' && sealed.includes(chosen.key)
    if (event.altKey) return readOnly || isSealed ? undefined : acts.move(chosen, step)
    chooseBeside(event.currentTarget, step)
  }
  const lines = (some: readonly Line[]) =>
    some.map((line) => (
      <OutlineLine
        key={nameOf(line.chosen)}
        line={line}
        current={isSame(line.chosen, chosen)}
        errors={errorsIn(line.chosen, props)}
        onChoose={() => onChoose(line.chosen)}
      />
    ))
  return (
    <nav className={classes.outline} aria-label={text.outline} onKeyDown={onKeyDown}>
      {lines([{ chosen: { part: 'basics' }, label: text.basics, hint: '' }])}
      <h2>
        {text.categories}
        {!readOnly && <LinkButton onClick={acts.addCategory}>{text.addCategory}</LinkButton>}
      </h2>
      {lines(categoryLines(content))}
      <h2>
        {text.stages}
        {!readOnly && <LinkButton onClick={acts.addStage}>{text.addStage}</LinkButton>}
      </h2>
      {lines(stageLines(content))}
      <hr />
      {lines([{ chosen: { part: 'ending' }, label: text.ending, hint: '' }])}
      {!readOnly && <p className={classes.keys}>{text.keys}</p>}
    </nav>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Goes on from the line with the focus; at either end it stays. */
function chooseBeside(outline: HTMLElement, step: 1 | -1): void {
  const lines = [...outline.querySelectorAll<HTMLButtonElement>('[data-line]')]
  const next = lines[lines.indexOf(document.activeElement as HTMLButtonElement) + step]
  next?.focus()
  next?.click()
}

function categoryLines({ categories }: ProgrammeContent): Line[] {
  return categories.map((it) => ({
    chosen: { part: 'category', key: it.key },
    label: it.label,
    hint: it.quota === null ? AWARD_SUBJECTS[it.subject] : String(it.quota),
  }))
}

function stageLines({ stages }: ProgrammeContent): Line[] {
  return stages.map(({ key, label }) => ({ chosen: { part: 'stage', key }, label, hint: '' }))
}

function errorsIn(chosen: Chosen, { problems, content }: RulesOutlineProps): number {
  return problems.filter((it) => it.kind === 'error' && isSame(chosenFor(it.place, content), chosen)).length
}

type OutlineLineProps = { line: Line; current: boolean; errors: number; onChoose: () => void }

function OutlineLine({ line, current, errors, onChoose }: OutlineLineProps) {
  return (
    <button
      type="button"
      className={classes.line}
      data-line
      data-current={current}
      aria-current={current}
      onClick={onChoose}
    >
      <span className={classes.lineLabel}>{line.label || text.undecided}</span>
      {errors > 0 ? (
        <span className={classes.toMend}>{text.wrongCount(errors)}</span>
      ) : (
        <span className={classes.hint}>{line.hint}</span>
      )}
    </button>
  )
}
