import { Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type Condition, type Operator, operatorsOf, operatorWord } from '#shared/values/condition'
import { useSpelling } from '../initials'
import { PlainPicker } from '../PlainPicker'
import type { EditorParts } from './ConditionEditor'
import { ConditionValueControl } from './ConditionValue'
import {
  addedBeside,
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
  const field = fields.find((it) => it.key === test.field) ?? fields[0]
  if (!field) return null
  const put = (next: Test) => onReplace(own, turned ? { kind: 'not', part: next } : next)
  const add = (join: Join) => onRoot(addedBeside(root, own, join, newTest(field)))
  return (
    <div className={classes.line}>
      <div className={classes.lineHead}>
        <PlainPicker
          label={text.field}
          placeholder={text.fieldPlaceholder}
          value={field.key}
          options={fields.map((it) => ({
            value: it.key,
            label: it.label,
            hint: it.group,
            search: spell(it.label),
          }))}
          autoFocus={first === 'field'}
          onChange={(key) => {
            const chosen = fields.find((it) => it.key === key)
            if (chosen && chosen.key !== test.field) put(newTest(chosen))
          }}
        />
        <Select
          className={classes.relation ?? ''}
          aria-label={text.relation}
          data-control
          value={test.operator}
          allowDeselect={false}
          data={operatorsOf(field).map((it) => ({ value: it, label: operatorWord(field, it) }))}
          onChange={(operator) => operator && put(withOperator(test, operator as Operator))}
        />
        <NotButton pressed={turned} onPress={() => onReplace(own, negated(partAt(root, own) ?? test))} />
        <button type="button" className={classes.small} onClick={() => add('any')}>
          {text.addOr}
        </button>
        <button type="button" className={classes.small} onClick={() => add('all')}>
          {text.addAnd}
        </button>
        <button
          type="button"
          className={classes.small}
          aria-label={text.removePart}
          title={text.removePart}
          onClick={() => onReplace(own, null)}
        >
          <IconX size={14} stroke={1.5} />
        </button>
      </div>
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
