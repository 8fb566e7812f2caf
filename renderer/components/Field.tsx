import { IconHistory } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { text } from './components.text'
import classes from './field.module.css'
import { setFocusedRule } from './focused-rule'

/** What every field has beside its control. */
export type FieldFrame = {
  label: string
  /** The field's path (`birth`, `family.2.name`): warnings and refusals find the field by it. */
  name?: string | undefined
  /** The filling rule, in sight while the field has the focus. */
  rule?: string | undefined
  /** Characters the field may hold; 0 or none: no limit. */
  limit?: number | undefined
  /** The sentence under the field when its value is wrong. */
  error?: string | undefined
  /** Amber underline: something here is to be checked. */
  toCheck?: boolean | undefined
  /** The source of an overridden value: dotted underline, source on focus. */
  overridden?: string | undefined
  onHistory?: (() => void) | undefined
  /** At the right of the value: number of proofs, a unit, a small button. */
  aside?: ReactNode
  /** Columns of the grid this field takes. */
  span?: number | undefined
  readOnly?: boolean | undefined
}

/** What a control inside a field receives. */
export type ControlProps = {
  id: string
  className: string
  'aria-invalid': boolean
  'aria-describedby': string
  readOnly: boolean
  'data-control': true
  onFocus: () => void
  onBlur: () => void
}

const CellContext = createContext(false)

/** Whether a field stands in a grid's cell: there a long text wraps instead of running out of sight. */
export function useInCell(): boolean {
  return useContext(CellContext)
}

type FieldGridProps = { children: ReactNode; columns?: number; labelWidth?: number }

/** Fields as cells of a form: label on canvas, value beside it, hairlines between. */
export function FieldGrid({ children, columns = 3, labelWidth }: FieldGridProps) {
  return (
    <CellContext value={true}>
      <div
        className={classes.grid}
        data-fields
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          ...(labelWidth ? { '--label': `${labelWidth / 16}rem` } : {}),
        }}
      >
        {children}
      </div>
    </CellContext>
  )
}

/** Fields one under another with bordered controls: settings, dialogs, sign-in. */
export function FieldStack({ children, labelWidth }: { children: ReactNode; labelWidth?: number }) {
  return (
    <div
      className={classes.stack}
      data-fields
      style={labelWidth ? ({ '--label': `${labelWidth / 16}rem` } as Record<string, string>) : {}}
    >
      {children}
    </div>
  )
}

type FieldProps = FieldFrame & { value: string; children: (control: ControlProps) => ReactNode }

/** Label, control, rule on focus, error under it. The control comes as a function of its wiring. */
export function Field({ children, value, ...frame }: FieldProps) {
  const id = useId()
  const inCell = useInCell()
  const { label, name, error, span, aside, onHistory, overridden, toCheck, rule = '', limit = 0 } = frame
  const tellRule = () =>
    setFocusedRule({
      name: name ?? '',
      label,
      rule,
      limit,
      length: [...value].length,
      source: overridden ?? '',
      openHistory: onHistory,
    })
  return (
    <div
      className={inCell ? classes.cell : classes.line}
      data-field={name}
      data-wrong={error !== undefined}
      style={span ? { gridColumn: `span ${span}` } : {}}
    >
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.value}>
        {children({
          id,
          className: [classes.control, toCheck && classes.toCheck, overridden && classes.overridden]
            .filter(Boolean)
            .join(' '),
          'aria-invalid': error !== undefined,
          'aria-describedby': `${id}-about`,
          readOnly: frame.readOnly ?? false,
          'data-control': true,
          onFocus: tellRule,
          onBlur: () => setFocusedRule(null),
        })}
        {aside && <span className={classes.aside}>{aside}</span>}
        {onHistory && <HistoryButton onClick={onHistory} />}
        <FieldNote id={`${id}-about`} error={error} rule={rule} source={overridden} />
      </div>
    </div>
  )
}

type NoteProps = { id: string; error: string | undefined; rule: string; source: string | undefined }

function FieldNote({ id, error, rule, source }: NoteProps) {
  const about = [source ? text.overridden(source) : '', rule].filter((it) => it !== '').join(text.gap)
  return (
    <div id={id} className={classes.note}>
      {error && <p className={classes.error}>{error}</p>}
      {about !== '' && <p className={classes.rule}>{about}</p>}
    </div>
  )
}

function HistoryButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" className={classes.history} tabIndex={-1} title={text.history} onClick={onClick}>
      <IconHistory size={15} stroke={1.5} />
    </button>
  )
}
