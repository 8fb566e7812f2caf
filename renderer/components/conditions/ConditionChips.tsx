import { Popover } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Condition, FieldSpec } from '#shared/values/condition'
import { keyText, useShortcut } from '../shortcuts'
import type { TickItem } from '../TickList'
import { ConditionEditor } from './ConditionEditor'
import { joinedByOr, negated } from './condition-tree'
import { sentenceOf, type Vocabulary, wordsOf } from './condition-words'
import classes from './conditions.module.css'
import { text } from './conditions.text'

type ConditionChipsProps = {
  fields: readonly FieldSpec[]
  /** The units that fields of the kind `unit` choose from, as a tree. */
  units: readonly TickItem[]
  chips: readonly Condition[]
  onChange: (chips: readonly Condition[]) => void
  vocabulary: Vocabulary
  /** Stands before the first chip: the field of free search. */
  before?: ReactNode
  /** At the right end. */
  after?: ReactNode
  /** The shortcut that begins a new condition from anywhere on the page. */
  addKeys: string
}

/**
 * Conditions as a sentence of chips: 且 between them, 或 with brackets inside one. Enter on a chip edits it, Delete
 * removes it, `!` turns it round, `|` makes it one chip of alternatives with the next, ← → walk along the bar.
 */
export function ConditionChips(props: ConditionChipsProps) {
  const { chips, onChange, before, after, addKeys } = props
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  useShortcut(addKeys, () => setEditing('new'), { label: text.newTitle, enabled: editing === null })
  const focusStop = (index: number) =>
    requestAnimationFrame(() => {
      const stops = bar.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? []
      stops[Math.min(index, stops.length - 1)]?.focus()
    })
  const change = (next: readonly Condition[], stop: number) => {
    setEditing(null)
    onChange(next)
    focusStop(stop)
  }
  const editor = (index: number, condition: Condition | null) => (
    <ConditionEditor
      {...props}
      condition={condition}
      onDone={(next) => change(chips.toSpliced(index, 1, ...(next ? [next] : [])), index)}
      onCancel={() => {
        setEditing(null)
        focusStop(index)
      }}
    />
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-chip]') : null
    if (!stop || editing !== null || event.ctrlKey || event.altKey) return
    if (chipKey(event.key, Number(stop.dataset.chip), chips, change, focusStop)) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the chips inside, which are buttons
    <div ref={bar} className={classes.bar} onKeyDown={onKeyDown}>
      {before}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, no fields of a form */}
      <div className={classes.chips} role="group" aria-label={text.bar}>
        {chips.map((chip, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chip is known by its place in the sentence
          <Fragment key={index}>
            {index > 0 && <span className={classes.and}>{text.and}</span>}
            <Chip
              condition={chip}
              index={index}
              vocabulary={props.vocabulary}
              open={editing === index}
              onOpen={() => setEditing(index)}
              onRemove={() => change(chips.toSpliced(index, 1), index)}
            >
              {editing === index && editor(index, chip)}
            </Chip>
          </Fragment>
        ))}
        <Popover
          opened={editing === 'new'}
          position="bottom-start"
          closeOnClickOutside={false}
          closeOnEscape={false}
        >
          <Popover.Target>
            <button
              type="button"
              className={classes.add}
              data-chip={chips.length}
              aria-expanded={editing === 'new'}
              title={`${text.newTitle} ${keyText(addKeys)}`}
              onClick={() => setEditing('new')}
            >
              <IconPlus size={15} stroke={1.5} />
              {text.add}
            </button>
          </Popover.Target>
          <Popover.Dropdown className={classes.float ?? ''}>
            {editing === 'new' && editor(chips.length, null)}
          </Popover.Dropdown>
        </Popover>
      </div>
      {after && <div className={classes.after}>{after}</div>}
    </div>
  )
}

/** What a key does on the chip with that number (the last number is 增加条件); false when it does nothing. */
function chipKey(
  key: string,
  at: number,
  chips: readonly Condition[],
  change: (next: readonly Condition[], stop: number) => void,
  focusStop: (index: number) => void,
): boolean {
  const chip = chips[at]
  if (key === 'ArrowRight') focusStop(at + 1)
  else if (key === 'ArrowLeft') focusStop(Math.max(0, at - 1))
  else if (!chip) return false
  else if (key === 'Delete' || key === 'Backspace') change(chips.toSpliced(at, 1), at)
  else if (key === '!' || key === '！') change(chips.with(at, negated(chip)), at)
  else if (key === '|' || key === '｜') change(joinedByOr(chips, at), at)
  else return false
  return true
}

type ChipProps = {
  condition: Condition
  index: number
  vocabulary: Vocabulary
  open: boolean
  onOpen: () => void
  onRemove: () => void
  children: ReactNode
}

function Chip({ condition, index, vocabulary, open, onOpen, onRemove, children }: ChipProps) {
  const sentence = sentenceOf(condition, vocabulary)
  return (
    <Popover opened={open} position="bottom-start" closeOnClickOutside={false} closeOnEscape={false}>
      <Popover.Target>
        <span className={classes.chip} data-open={open}>
          <button
            type="button"
            data-chip={index}
            className={classes.chipBody}
            aria-expanded={open}
            aria-label={sentence}
            title={`${sentence}\n${text.chipKeys}`}
            onClick={onOpen}
          >
            {wordsOf(condition, vocabulary).map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: words have nothing but their place
              <span key={place} data-role={word.role}>
                {word.text}
              </span>
            ))}
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={classes.chipRemove}
            aria-label={text.remove(sentence)}
            onClick={onRemove}
          >
            <IconX size={14} stroke={1.5} />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.float ?? ''}>{children}</Popover.Dropdown>
    </Popover>
  )
}
