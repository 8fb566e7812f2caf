import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { Difference, Outcome, PreviewItem } from '#shared/modules/people/exchange'
import { listName } from '#shared/values/name-order'
import { Segmented, Tag, type Tone } from '../../../components'
import { useUnits } from '../people.queries'
import {
  type Decision,
  decisionOfDifference,
  decisionOfItem,
  differencesShown,
  linesOf,
  optionsOfDifference,
  optionsOfItem,
  valueOfItem,
} from './decisions'
import { FindingLine } from './FindingLine'
import classes from './import.module.css'
import { text } from './import.text'

const TONES: Record<Outcome, Tone> = {
  created: 'normal',
  changed: 'accent',
  same: 'normal',
  duplicate: 'amber',
  wrong: 'red',
}

type PreviewRowProps = {
  item: PreviewItem
  open: boolean
  /** The line the keyboard is on, -1 when it is elsewhere. */
  line: number
  /** The line whose value is being corrected, -1 for none. */
  editing: number
  locked: boolean
  onPick: (line: number) => void
  onFold: () => void
  onDecide: (decision: Decision) => void
  onEdit: (line: number) => void
  /** Null: leave the value as it is. */
  onCorrect: (tag: string, text: string | null) => void
}

/** One file and, when open, what is wrong with it and where it differs. */
export function PreviewRow(props: PreviewRowProps) {
  const { item, open, line, locked } = props
  const differences = open ? differencesShown(item) : []
  return (
    <>
      <ItemLine {...props} />
      {open &&
        item.findings.map((finding, at) => (
          <FindingLine
            // biome-ignore lint/suspicious/noArrayIndexKey: findings of one file are told apart by their place
            key={at}
            finding={finding}
            name={`${item.index}.${finding.field}`}
            place={`${item.index}.${at + 1}`}
            focused={line === at + 1}
            editing={props.editing === at + 1}
            locked={locked}
            onPick={() => props.onPick(at + 1)}
            onEdit={() => props.onEdit(at + 1)}
            onCorrect={props.onCorrect}
          />
        ))}
      {differences.map((difference, at) => (
        <DifferenceLine
          key={difference.key}
          difference={difference}
          place={`${item.index}.${item.findings.length + at + 1}`}
          focused={line === item.findings.length + at + 1}
          onPick={() => props.onPick(item.findings.length + at + 1)}
          onDecide={props.onDecide}
        />
      ))}
    </>
  )
}

function ItemLine({ item, open, line, onPick, onFold, onDecide }: PreviewRowProps) {
  const { short } = useUnits()
  const options = optionsOfItem(item)
  const foldable = linesOf(item) > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and shows the line in work
    <div
      className={classes.line}
      role="treeitem"
      aria-expanded={foldable ? open : undefined}
      data-line={`${item.index}.0`}
      data-focused={line === 0}
      data-quiet={item.outcome === 'same'}
      onClick={() => onPick(0)}
      onDoubleClick={onFold}
    >
      <button
        type="button"
        tabIndex={-1}
        className={classes.fold}
        aria-label={open ? text.collapse : text.expand}
        disabled={!foldable}
        onClick={onFold}
      >
        {foldable &&
          (open ? <IconChevronDown size={15} stroke={1.5} /> : <IconChevronRight size={15} stroke={1.5} />)}
      </button>
      <span>
        <Tag tone={TONES[item.outcome]}>{text.outcomes[item.outcome]}</Tag>
      </span>
      <strong className={classes.clipped} title={item.name}>
        {item.name === '' ? text.unnamed : listName(item.name)}
      </strong>
      <span className={classes.clipped} title={item.unit}>
        {short.unit(item.unit)}
      </span>
      <span className={classes.clipped} title={item.fileName}>
        {item.fileName.slice(item.fileName.lastIndexOf('/') + 1)}
        <span className={classes.summary}>{item.summary}</span>
      </span>
      <span className={classes.match} data-outcome={item.outcome}>
        {item.match}
      </span>
      {options.length > 0 ? (
        <Segmented
          label={item.name}
          small
          value={valueOfItem(item)}
          options={options}
          onChange={(value) => {
            const decision = decisionOfItem(item, value)
            if (decision) onDecide(decision)
          }}
        />
      ) : (
        <span className={classes.quiet}>{text.actions.skip}</span>
      )}
    </div>
  )
}

type DifferenceLineProps = {
  difference: Difference
  place: string
  focused: boolean
  onPick: () => void
  onDecide: (decision: Decision) => void
}

/** Both values: the one that will stand bold, the other struck; undecided, neither. */
function DifferenceLine({ difference, place, focused, onPick, onDecide }: DifferenceLineProps) {
  const { label, stored, incoming, choice, basis } = difference
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and shows the line in work
    <div className={classes.detail} role="treeitem" data-line={place} data-focused={focused} onClick={onPick}>
      <span className={classes.detailLabel}>{label}</span>
      <Value text={stored} stands={choice === 'keep'} struck={choice === 'adopt'} />
      <span className={classes.arrow}>{text.arrow}</span>
      <Value text={incoming} stands={choice === 'adopt'} struck={choice === 'keep'} />
      <span className={classes.basis}>{basis}</span>
      <Segmented
        label={label}
        small
        value={choice}
        options={optionsOfDifference()}
        onChange={(value) => {
          const decision = decisionOfDifference(difference, value)
          if (decision) onDecide(decision)
        }}
      />
    </div>
  )
}

function Value({ text: value, stands, struck }: { text: string; stands: boolean; struck: boolean }) {
  return (
    <span
      className={classes.value}
      data-stands={stands}
      data-struck={struck}
      data-empty={value === ''}
      title={value}
    >
      {value || text.notFilled}
    </span>
  )
}
