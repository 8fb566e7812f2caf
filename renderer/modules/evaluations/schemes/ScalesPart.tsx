import { Checkbox, Menu } from '@mantine/core'
import type { Option, Scale } from '#shared/modules/evaluations/scheme'
import { EditableRows, type EditColumn, FieldGrid, LinkButton, Section, TextField } from '../../../components'
import { newOption, newScale, renumbered } from './new-parts'
import { numberCheck, numberOf, numberText } from './numbers'
import type { PartProps } from './part-props'
import classes from './schemes.module.css'
import { text } from './schemes.text'

/** The scales that leaves are graded on, each option with the points it carries. */
export function ScalesPart({ content, onChange, readOnly }: PartProps) {
  const { scales } = content
  const set = (next: readonly Scale[]) => onChange({ ...content, scales: [...next] })
  return (
    <Section
      title={text.parts.scales}
      action={!readOnly && <AddScale onAdd={(scale) => set([...scales, scale])} />}
    >
      {scales.length === 0 && <p className={classes.nothing}>{text.noScales}</p>}
      <div className={classes.scales}>
        {scales.map((scale, index) => (
          <OneScale
            key={scale.key}
            scale={scale}
            readOnly={readOnly}
            onChange={(next) => set(scales.with(index, next))}
            onRemove={() => set(scales.toSpliced(index, 1))}
          />
        ))}
      </div>
    </Section>
  )
}

function AddScale({ onAdd }: { onAdd: (scale: Scale) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="link">
          {text.addScale}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {text.readyScales.map(([name, labels]) => (
          <Menu.Item key={name} onClick={() => onAdd(newScale(name, labels))}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type OneScaleProps = {
  scale: Scale
  readOnly: boolean
  onChange: (scale: Scale) => void
  onRemove: () => void
}

function OneScale({ scale, readOnly, onChange, onRemove }: OneScaleProps) {
  const setOptions = (options: readonly Option[]) => onChange({ ...scale, options: renumbered(options) })
  const { options } = scale
  return (
    <div className={classes.scale}>
      <FieldGrid columns={1} labelWidth={72}>
        <TextField
          label={text.scaleName}
          name={`scales.${scale.key}.name`}
          value={scale.name}
          onChange={(name) => onChange({ ...scale, name })}
          limit={40}
          readOnly={readOnly}
          aside={
            !readOnly && (
              <span className={classes.scaleActs}>
                {options.length < MOST && (
                  <LinkButton onClick={() => setOptions([...options, newOption()])}>
                    {text.addOption}
                  </LinkButton>
                )}
                <LinkButton quiet onClick={onRemove}>
                  {text.removeScale}
                </LinkButton>
              </span>
            )
          }
        />
      </FieldGrid>
      <EditableRows
        label={scale.name}
        name={`scales.${scale.key}`}
        columns={columnsFor(readOnly)}
        rows={options}
        rowKey={(option) => String(option.mark)}
        onChange={(next) => next.length >= LEAST && next.length <= MOST && setOptions(next)}
        newRow={newOption}
        readOnly={readOnly}
      />
    </div>
  )
}

const LEAST = 2
const MOST = 9
const titles = text.options

const columnsFor = (readOnly: boolean): readonly EditColumn<Option>[] => [
  {
    key: 'mark',
    title: titles.mark,
    width: 36,
    value: (option) => String(option.mark),
    set: (option) => option,
    render: (option) => <span className={classes.mark}>{option.mark}</span>,
  },
  {
    key: 'label',
    title: titles.label,
    value: (option) => option.label,
    set: (option, label) => ({ ...option, label }),
    limit: 40,
  },
  {
    key: 'short',
    title: titles.short,
    width: 64,
    value: (option) => option.short,
    set: (option, short) => ({ ...option, short }),
    limit: 4,
    rule: text.rules.short,
  },
  {
    key: 'points',
    title: titles.points,
    width: 64,
    align: 'right',
    value: (option) => numberText(option.points),
    set: (option, typed) => {
      const points = numberOf(typed, { max: 100 })
      return points === undefined ? option : { ...option, points }
    },
    check: numberCheck({ max: 100 }),
    rule: text.rules.points,
    placeholder: (option) => (option.neutral ? text.none : text.undecided),
    toCheck: (option) => !option.neutral && option.points === null,
  },
  {
    key: 'neutral',
    title: titles.neutral,
    width: 60,
    value: (option) => String(option.neutral),
    set: (option) => option,
    rule: text.rules.neutral,
    render: (option, change) => (
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={`${option.label}${titles.neutral}`}
        checked={option.neutral}
        disabled={readOnly}
        onChange={(event) =>
          change({
            ...option,
            neutral: event.currentTarget.checked,
            points: event.currentTarget.checked ? null : option.points,
          })
        }
      />
    ),
  },
]
