import {
  type MatterKind,
  type MatterLevel,
  type MatterMove,
  type MatterState,
  type MatterSystem,
  type Milestone,
  NEEDS,
  type Rung,
} from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import { ListPart, textColumn } from './ListPart'
import { text } from './systems.text'
import {
  checkNumber,
  checkSpan,
  freeKey,
  keyOf,
  keysOf,
  labelOf,
  labelsOf,
  named,
  optionsOf,
  readSpan,
  spanWords,
  YES_NO,
} from './words'

type Props = SystemEditorProps<MatterSystem>
const { heads, sections, rules } = text
const NEED_WORDS = named(NEEDS)
const STAGES = named(text.stages)

/** How a matter goes its way: kinds, levels, states, steps, dated points, the ladder. */
export function WorkParts(props: Props) {
  return (
    <>
      <Kinds {...props} />
      <Levels {...props} />
      <States {...props} />
      <Moves {...props} />
      <Milestones {...props} />
      <Ladder {...props} />
    </>
  )
}

function Kinds({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<MatterKind>
      title={sections.kinds}
      name="kinds"
      rows={content.kinds}
      columns={[textColumn('label', heads.label), textColumn('unit', heads.unit, { width: 90 })]}
      onChange={(kinds) => onChange({ ...content, kinds })}
      newRow={() => ({ key: freeKey(content.kinds), label: '', unit: '' })}
      readOnly={readOnly}
    />
  )
}

function Levels({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<MatterLevel>
      title={sections.levels}
      facts={text.spanRule}
      name="levels"
      rows={content.levels}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'due',
          title: heads.due,
          width: 160,
          value: (it) => spanWords(it.due),
          set: (it, typed) => ({ ...it, due: readSpan(typed) ?? null }),
          check: checkSpan,
        },
      ]}
      onChange={(levels) => onChange({ ...content, levels })}
      newRow={() => ({ key: freeKey(content.levels), label: '', due: null })}
      readOnly={readOnly}
    />
  )
}

function States({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<MatterState>
      title={sections.states}
      facts={rules.states}
      name="states"
      rows={content.states}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'stage',
          title: heads.stage,
          width: 160,
          value: (it) => labelOf(STAGES, it.stage),
          set: (it, typed) => ({ ...it, stage: keyOf(STAGES, typed) as typeof it.stage }),
          options: optionsOf(STAGES),
        },
      ]}
      onChange={(states) => onChange({ ...content, states })}
      newRow={() => ({ key: freeKey(content.states), label: '', stage: 'open' as const })}
      readOnly={readOnly}
    />
  )
}

function Moves({ content, onChange, readOnly }: Props) {
  const { states } = content
  return (
    <ListPart<MatterMove>
      title={sections.moves}
      facts={rules.moves}
      name="moves"
      rows={content.moves}
      columns={[
        textColumn('label', heads.label, { width: 130 }),
        {
          key: 'from',
          title: heads.from,
          width: 200,
          value: (it) => labelsOf(states, it.from),
          set: (it, typed) => ({ ...it, from: keysOf(states, typed) }),
        },
        {
          key: 'to',
          title: heads.to,
          width: 120,
          value: (it) => labelOf(states, it.to),
          set: (it, typed) => ({ ...it, to: keyOf(states, typed) }),
          options: optionsOf(states),
        },
        {
          key: 'needs',
          title: heads.needs,
          value: (it) => labelsOf(NEED_WORDS, it.needs),
          set: (it, typed) => ({ ...it, needs: keysOf(NEED_WORDS, typed) as typeof it.needs }),
        },
      ]}
      onChange={(moves) => onChange({ ...content, moves })}
      newRow={() => ({ key: freeKey(content.moves), label: '', from: [], to: '', needs: [] })}
      readOnly={readOnly}
    />
  )
}

function Milestones({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<Milestone>
      title={sections.milestones}
      facts={text.spanRule}
      name="milestones"
      rows={content.milestones}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'within',
          title: heads.within,
          width: 140,
          value: (it) => spanWords(it.within),
          set: (it, typed) => ({ ...it, within: readSpan(typed) ?? null }),
          check: checkSpan,
        },
        {
          key: 'kinds',
          title: heads.kinds,
          width: 220,
          value: (it) => labelsOf(content.kinds, it.kinds),
          set: (it, typed) => ({ ...it, kinds: keysOf(content.kinds, typed) }),
        },
      ]}
      onChange={(milestones) => onChange({ ...content, milestones })}
      newRow={() => ({ key: freeKey(content.milestones), label: '', within: null, kinds: [] })}
      readOnly={readOnly}
    />
  )
}

function Ladder({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<Rung>
      title={sections.ladder}
      facts={rules.ladder}
      name="ladder"
      rows={content.ladder}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'after',
          title: heads.after,
          width: 120,
          align: 'right',
          value: (it) => String(it.after),
          set: (it, typed) => ({ ...it, after: Number(typed) || 0 }),
          check: checkNumber,
        },
        {
          key: 'letter',
          title: heads.letter,
          width: 90,
          value: (it) => (it.letter ? text.yes : text.no),
          set: (it, typed) => ({ ...it, letter: typed === text.yes }),
          options: YES_NO,
        },
      ]}
      onChange={(ladder) => onChange({ ...content, ladder })}
      newRow={() => ({ key: freeKey(content.ladder), label: '', after: 1, letter: false })}
      readOnly={readOnly}
    />
  )
}
