import { Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import {
  type Condition,
  type FieldSpec,
  type Operator,
  operatorsOf,
  operatorWord,
} from '#shared/values/condition'
import { useSpelling } from '../initials'
import { PlainPicker } from '../PlainPicker'
import { ConditionValueControl } from './ConditionValue'
import {
  addedBeside,
  BLANK,
  type Join,
  negated,
  newTest,
  type Path,
  partAt,
  type Test,
  withOperator,
} from './condition-tree'
import classes from './conditions.module.css'
import { text } from './conditions.text'
import type { EditorParts } from './editor-parts'

type PartProps = EditorParts & {
  root: Condition
  part: Condition
  path: Path
  /** Where the focus starts in the first line. */
  first: 'field' | 'value' | null
  onRoot: (root: Condition) => void
  onReplace: (path: Path, next: Condition | null) => void
  onDone: () => void
}

/** A part of the tree: a line for a test, an indented block for a group. A `not` shows as a pressed 非 on its part. */
export function ConditionPart(props: PartProps) {
  const { part, path } = props
  if (part.kind === 'test') return <TestLine {...props} test={part} turned={false} own={path} />
  if (part.kind === 'not' && part.part.kind === 'test')
    return <TestLine {...props} test={part.part} turned own={path} />
  const group = part.kind === 'not' ? part.part : part
  const at = part.kind === 'not' ? [...path, 0] : path
  if (group.kind !== 'all' && group.kind !== 'any') return null
  return <GroupBlock {...props} group={group} at={at} turned={part.kind === 'not'} />
}

type Group = Extract<Condition, { kind: 'all' | 'any' }>
type GroupProps = PartProps & { group: Group; at: Path; turned: boolean }

function GroupBlock({ group, at, turned, ...props }: GroupProps) {
  const word = group.kind === 'all' ? text.and : text.or
  const other = group.kind === 'all' ? text.or : text.and
  const turn = () => props.onReplace(at, { ...group, kind: group.kind === 'all' ? 'any' : 'all' })
  return (
    <div className={classes.group}>
      {turned && <NotButton pressed onPress={() => props.onReplace(props.path, negated(props.part))} />}
      {group.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its path
        <div key={index} className={classes.groupLine}>
          {index === 0 ? (
            <span className={classes.join} />
          ) : (
            <button type="button" className={classes.join} title={text.switchJoin(other)} onClick={turn}>
              {word}
            </button>
          )}
          <ConditionPart
            {...props}
            part={part}
            path={[...at, index]}
            first={index === 0 ? props.first : null}
          />
        </div>
      ))}
    </div>
  )
}

/** `own`: the path of the test, or of the `not` around it. */
type LineProps = PartProps & { test: Test; turned: boolean; own: Path }

function TestLine({ test, turned, own, ...props }: LineProps) {
  const { fields, units, root, first, onReplace, onRoot, onDone } = props
  const spell = useSpelling()
  const line = useRef<HTMLDivElement>(null)
  const field = fields.find((it) => it.key === test.field)
  const put = (next: Test) => onReplace(own, turned ? { kind: 'not', part: next } : next)
  const add = (join: Join) => onRoot(addedBeside(root, own, join, BLANK))
  const choose = (key: string) => {
    const chosen = fields.find((it) => it.key === key)
    if (!chosen || chosen.key === test.field) return
    put(newTest(chosen))
    requestAnimationFrame(() => line.current?.querySelector<HTMLElement>('[data-value] input')?.focus())
  }
  return (
    <div ref={line} className={classes.line}>
      <div className={classes.lineHead}>
        <PlainPicker
          label={text.field}
          placeholder={text.fieldPlaceholder}
          value={field?.key ?? ''}
          options={fields.map((it) => ({
            value: it.key,
            label: it.label,
            hint: it.group,
            search: spell(it.label),
          }))}
          autoFocus={first === 'field'}
          onChange={choose}
        />
        {field && <Relation field={field} test={test} onChange={put} />}
        <NotButton pressed={turned} onPress={() => onReplace(own, negated(partAt(root, own) ?? test))} />
        <SmallButton label={text.addOr} onPress={() => add('any')} />
        <SmallButton label={text.addAnd} onPress={() => add('all')} />
        <SmallButton label={text.removePart} onPress={() => onReplace(own, null)}>
          <IconX size={14} stroke={1.5} />
        </SmallButton>
      </div>
      {field && (
        <div data-value>
          <ConditionValueControl
            key={`${field.key} ${test.operator}`}
            field={field}
            test={test}
            units={units}
            autoFocus={first === 'value'}
            onChange={put}
            onDone={onDone}
          />
        </div>
      )}
    </div>
  )
}

type RelationProps = { field: FieldSpec; test: Test; onChange: (test: Test) => void }

function Relation({ field, test, onChange }: RelationProps) {
  return (
    <Select
      className={classes.relation ?? ''}
      aria-label={text.relation}
      data-control
      value={test.operator}
      allowDeselect={false}
      data={operatorsOf(field).map((it) => ({ value: it, label: operatorWord(field, it) }))}
      onChange={(operator) => operator && onChange(withOperator(test, operator as Operator))}
    />
  )
}

type SmallButtonProps = { label: string; onPress: () => void; children?: ReactNode }

function SmallButton({ label, onPress, children }: SmallButtonProps) {
  return (
    <button type="button" className={classes.small} aria-label={label} title={label} onClick={onPress}>
      {children ?? label}
    </button>
  )
}

function NotButton({ pressed, onPress }: { pressed: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={classes.small}
      aria-pressed={pressed}
      title={text.negateHint}
      onClick={onPress}
    >
      {text.negate}
    </button>
  )
}
