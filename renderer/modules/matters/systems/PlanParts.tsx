import type { MatterSystem, Phase, PlanItem, Sanction } from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import { ListPart, textColumn } from './ListPart'
import { text } from './systems.text'
import {
  checkMonthDay,
  checkSpan,
  freeKey,
  keyOf,
  labelOf,
  listOf,
  optionsOf,
  readSpan,
  spanWords,
} from './words'

type Props = SystemEditorProps<MatterSystem>
const { heads, sections } = text

/** Sanctions with how long they bar, and a campaign's phases and tasks. */
export function PlanParts(props: Props) {
  return (
    <>
      <Sanctions {...props} />
      <Phases {...props} />
      <Plan {...props} />
    </>
  )
}

function Sanctions({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<Sanction>
      title={sections.sanctions}
      facts={text.spanRule}
      name="sanctions"
      rows={content.sanctions}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'bars',
          title: heads.bars,
          width: 160,
          value: (it) => spanWords(it.bars),
          set: (it, typed) => ({ ...it, bars: readSpan(typed) ?? null }),
          check: checkSpan,
        },
      ]}
      onChange={(sanctions) => onChange({ ...content, sanctions })}
      newRow={() => ({ key: freeKey(content.sanctions), label: '', bars: null })}
      readOnly={readOnly}
    />
  )
}

function Phases({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<Phase>
      title={sections.phases}
      name="phases"
      rows={content.phases}
      columns={[
        textColumn('label', heads.label),
        textColumn('from', heads.begin, { width: 110, check: checkMonthDay }),
        textColumn('to', heads.end, { width: 110, check: checkMonthDay }),
      ]}
      onChange={(phases) => onChange({ ...content, phases })}
      newRow={() => ({ key: freeKey(content.phases), label: '', from: '01-01', to: '12-31' })}
      readOnly={readOnly}
    />
  )
}

function Plan({ content, onChange, readOnly }: Props) {
  const { phases, kinds } = content
  return (
    <ListPart<PlanItem>
      title={sections.plan}
      name="plan"
      rows={content.plan}
      columns={[
        textColumn('title', heads.title),
        {
          key: 'phase',
          title: heads.phase,
          width: 130,
          value: (it) => labelOf(phases, it.phase),
          set: (it, typed) => ({ ...it, phase: keyOf(phases, typed) }),
          options: optionsOf(phases),
        },
        textColumn('lead', heads.lead, { width: 130 }),
        {
          key: 'responsible',
          title: heads.responsible,
          width: 200,
          value: (it) => it.responsible.join('、'),
          set: (it, typed) => ({ ...it, responsible: listOf(typed) }),
        },
        textColumn('due', heads.deadline, { width: 90, check: checkMonthDay }),
        textColumn('goal', heads.goal, { width: 220 }),
      ]}
      onChange={(plan) => onChange({ ...content, plan })}
      newRow={() => ({
        title: '',
        kind: kinds[0]?.key ?? '',
        phase: '',
        lead: '',
        responsible: [],
        goal: '',
        due: '12-31',
      })}
      readOnly={readOnly}
    />
  )
}
