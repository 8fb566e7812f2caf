import type { Material } from '#shared/modules/awards/programme'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import type { CategoryPartProps } from './part-props'
import { text } from './rules.text'
import { newMaterial } from './rules-parts'
import { tickColumn } from './ticks'

/** What has to be handed in with the form. */
export function MaterialsPart({ category, at, onChange, readOnly }: CategoryPartProps) {
  const { materials } = category
  const set = (next: readonly Material[]) => onChange({ ...category, materials: [...next] })
  return (
    <Section
      id={`part-${at}/materials`}
      title={text.materials.title}
      action={
        !readOnly && (
          <LinkButton onClick={() => set([...materials, newMaterial()])}>{text.materials.add}</LinkButton>
        )
      }
      framed
    >
      <EditableRows
        label={text.materials.title}
        name={`${at}/materials`}
        columns={columnsFor(readOnly)}
        rows={materials}
        rowKey={(material) => material.key}
        onChange={set}
        newRow={newMaterial}
        readOnly={readOnly}
        empty={text.materials.empty}
      />
    </Section>
  )
}

const columnsFor = (readOnly: boolean): readonly EditColumn<Material>[] => [
  {
    key: 'label',
    title: text.materials.label,
    value: (material) => material.label,
    set: (material, label) => ({ ...material, label }),
    limit: 60,
  },
  tickColumn({ key: 'required', title: text.materials.required, label: (it) => it.label, readOnly }),
  {
    ...tickColumn<Material>({
      key: 'anonymous',
      title: text.materials.anonymous,
      label: (it) => it.label,
      readOnly,
    }),
    width: 84,
  },
]
