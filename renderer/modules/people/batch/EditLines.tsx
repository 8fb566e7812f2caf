import { IconPlus, IconX } from '@tabler/icons-react'
import { EDITABLE_FIELDS, editableField } from '#shared/modules/people/rules'
import { Button, Segmented } from '../../../components'
import classes from './batch.module.css'
import { text } from './batch.text'
import { EditValue } from './EditValue'
import { type EditLine, emptyLine, withField } from './edit-line'
import { LinePicker } from './LinePicker'

type EditLinesProps = {
  lines: readonly EditLine[]
  onLines: (lines: readonly EditLine[]) => void
  /** What is wrong with each line, '' where nothing is. */
  problems: readonly string[]
}

/** The edits of one round, a line each: field, mode, value. */
export function EditLines({ lines, onLines, problems }: EditLinesProps) {
  const change = (line: EditLine) => onLines(lines.map((it) => (it.key === line.key ? line : it)))
  return (
    <div className={classes.lines} data-fields>
      <div className={classes.lineHead}>
        <span>{text.field}</span>
        <span>{text.mode}</span>
        <span>{text.value}</span>
      </div>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          line={line}
          index={index}
          taken={lines.filter((it) => it !== line).map((it) => it.field)}
          problem={problems[index] ?? ''}
          onChange={change}
          onRemove={() => onLines(lines.length > 1 ? lines.filter((it) => it !== line) : [emptyLine()])}
        />
      ))}
      <div>
        <Button
          kind="quiet"
          small
          icon={<IconPlus size={15} stroke={1.5} />}
          onClick={() => onLines([...lines, emptyLine()])}
        >
          {text.add}
        </Button>
      </div>
    </div>
  )
}

type LineProps = {
  line: EditLine
  index: number
  taken: readonly string[]
  problem: string
  onChange: (line: EditLine) => void
  onRemove: () => void
}

function Line({ line, index, taken, problem, onChange, onRemove }: LineProps) {
  const field = editableField(line.field)
  const modes = field?.kind === 'assessment' || field?.kind === 'extra' ? text.rowModes : text.modes
  return (
    <div className={classes.editLine} data-wrong={problem !== ''}>
      <LinePicker
        label={text.lineLabel(index, text.field)}
        value={line.field}
        placeholder={text.fieldNone}
        startsHere={line.field === ''}
        options={EDITABLE_FIELDS.filter((it) => !taken.includes(it.key)).map((it) => ({
          value: it.key,
          label: it.label,
          hint: it.group,
        }))}
        onChange={(key) => onChange(withField(line, key))}
      />
      {field ? (
        <Segmented
          small
          label={text.lineLabel(index, text.mode)}
          value={line.mode}
          options={field.modes.map((mode) => ({ value: mode, label: modes[mode] }))}
          onChange={(mode) => onChange({ ...line, mode })}
        />
      ) : (
        <span className={classes.quiet}>{text.chooseField}</span>
      )}
      <span className={classes.values}>
        {field && <EditValue field={field} line={line} onChange={onChange} />}
      </span>
      <Button
        small
        kind="quiet"
        title={text.removeLine(field?.label ?? '')}
        icon={<IconX size={15} stroke={1.5} />}
        onClick={onRemove}
      >
        {''}
      </Button>
      {problem !== '' && <p className={classes.problem}>{problem}</p>}
    </div>
  )
}
