import type { Procedure } from '#shared/modules/procedures/procedure'
import { EditableRows, type EditColumn, Section } from '../../../components'
import { freshKey } from './keys'
import type { PartProps } from './part-props'
import { text } from './systems.text'

type Stage = Procedure['stages'][number]

const COLUMNS: readonly EditColumn<Stage>[] = [
  {
    key: 'title',
    title: text.stage,
    value: (it) => it.title,
    set: (it, title) => ({ ...it, title }),
    limit: 40,
  },
]

/** The stages in their order. */
export function StagesPart({ procedure, change, readOnly }: PartProps) {
  const { stages } = procedure
  return (
    <Section title={text.stages} framed>
      <EditableRows<Stage>
        label={text.stages}
        name="stages"
        columns={COLUMNS}
        rows={stages}
        rowKey={(it) => it.key}
        onChange={(next) => change({ stages: next })}
        newRow={() => ({ key: freshKey('stage', stages), title: '' })}
        readOnly={readOnly}
      />
    </Section>
  )
}
