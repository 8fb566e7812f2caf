import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ProgrammeContent, ProgrammePreset, ProgrammeProblem } from '#shared/modules/awards/programme'
import { programmeProblems } from '#shared/modules/awards/rules'
import { useShortcut } from '../../../components'
import { leadTo } from '../../evaluations/schemes/lead-to'
import { BasicsFields } from './BasicsFields'
import { CategoryFields } from './CategoryFields'
import { EndingFields } from './EndingFields'
import { ProblemPanel } from './ProblemPanel'
import { RulesOutline } from './RulesOutline'
import classes from './rules-editor.module.css'
import { outlineActs } from './rules-moves'
import { type Chosen, chosenFor, fieldFor, isSame, nameOf } from './rules-place'
import { StageFields } from './StageFields'

type RulesEditorProps = {
  content: ProgrammeContent
  onChange: (content: ProgrammeContent) => void
  /** What the caller found wrong, where it knows more than the rules themselves say. */
  problems?: readonly ProgrammeProblem[]
  /** Keys of stages that are confirmed: they show and do not change. */
  readOnlyStages?: readonly string[]
  readOnly?: boolean
  /** What the content was made from: its customary values are offered where nobody has decided yet. */
  preset?: ProgrammePreset | undefined
  /** Said above the fields. */
  children?: ReactNode
}

/** A programme's rules: what there is at the left, the fields of one part in the middle, what is wrong at the right. */
export function RulesEditor(props: RulesEditorProps) {
  const { content, onChange, readOnlyStages = [], readOnly = false, preset, children } = props
  const problems = useMemo(() => props.problems ?? programmeProblems(content), [props.problems, content])
  const [wanted, setChosen] = useState<Chosen>({ part: 'basics' })
  const chosen = isThere(wanted, content) ? wanted : { part: 'basics' as const }
  const lead = useLead(content, chosen, setChosen)
  useNextProblem(problems, lead)
  const acts = outlineActs(content, onChange, setChosen)
  return (
    <div className={classes.editor}>
      <RulesOutline
        content={content}
        problems={problems}
        chosen={chosen}
        onChoose={setChosen}
        acts={acts}
        sealed={readOnlyStages}
        readOnly={readOnly}
      />
      <div className={classes.fields} key={nameOf(chosen)}>
        {children}
        <ChosenFields
          chosen={chosen}
          content={content}
          onChange={onChange}
          acts={acts}
          sealed={readOnlyStages}
          readOnly={readOnly}
        />
      </div>
      <ProblemPanel
        content={content}
        problems={problems}
        preset={readOnly ? undefined : preset}
        onLead={lead}
        onChange={onChange}
      />
    </div>
  )
}

function isThere(chosen: Chosen, { categories, stages }: ProgrammeContent): boolean {
  if (chosen.part === 'category') return categories.some((it) => it.key === chosen.key)
  return chosen.part !== 'stage' || stages.some((it) => it.key === chosen.key)
}

/** Shows the part that a place is in, then puts the cursor there. */
function useLead(content: ProgrammeContent, chosen: Chosen, setChosen: (chosen: Chosen) => void) {
  const waiting = useRef('')
  useEffect(() => {
    const field = waiting.current
    waiting.current = ''
    if (field !== '') leadTo(field)
  })
  return (place: string) => {
    const field = fieldFor(place, content)
    const next = chosenFor(place, content)
    if (isSame(next, chosen)) return leadTo(field)
    waiting.current = field
    setChosen(next)
  }
}

/** F7 goes from one problem to the next; when one is mended, the next has moved into its place. */
function useNextProblem(problems: readonly ProgrammeProblem[], lead: (place: string) => void): void {
  const last = useRef({ index: 0, place: '' })
  const next = () => {
    const at = problems.findIndex((it) => it.place === last.current.place)
    const index = (at < 0 ? last.current.index : at + 1) % problems.length
    const place = problems[index]?.place ?? ''
    last.current = { index, place }
    lead(place)
  }
  useShortcut('f7', next, { enabled: problems.length > 0 })
}

type ChosenFieldsProps = {
  chosen: Chosen
  content: ProgrammeContent
  onChange: (content: ProgrammeContent) => void
  acts: ReturnType<typeof outlineActs>
  sealed: readonly string[]
  readOnly: boolean
}

function ChosenFields({ chosen, content, onChange, acts, sealed, readOnly }: ChosenFieldsProps) {
  const part = { content, onChange, readOnly }
  const { categories, stages } = content
  if (chosen.part === 'basics') return <BasicsFields {...part} />
  if (chosen.part === 'ending') return <EndingFields {...part} />
  if (chosen.part === 'category') {
    const index = categories.findIndex((it) => it.key === chosen.key)
    const category = categories[index]
    return (
      category && (
        <CategoryFields
          category={category}
          at={`categories/${category.key}`}
          onChange={(next) => onChange({ ...content, categories: categories.with(index, next) })}
          onCopy={() => acts.copyCategory(index)}
          onRemove={() => acts.remove(chosen)}
          readOnly={readOnly}
        />
      )
    )
  }
  const index = stages.findIndex((it) => it.key === chosen.key)
  const stage = stages[index]
  const isSealed = sealed.includes(chosen.key)
  return (
    stage && (
      <StageFields
        stage={stage}
        at={`stages/${stage.key}`}
        content={content}
        onChange={(next) => onChange({ ...content, stages: stages.with(index, next) })}
        onRemove={() => acts.remove(chosen)}
        sealed={isSealed}
        readOnly={readOnly || isSealed}
      />
    )
  )
}
