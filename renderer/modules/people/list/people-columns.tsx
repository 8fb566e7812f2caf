import { politicsOf } from '#shared/modules/people/rules-party'
import type { PersonRow } from '#shared/modules/people/schema'
import type { FieldSpec } from '#shared/values/condition'
import { listName } from '#shared/values/name-order'
import { ageAt, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import { arranged, type Column, type PlacedColumn } from '../../../components'
import { text } from '../people.text'
import type { ShortNames } from '../short-names'
import classes from './people.module.css'

const COMPLETE = 90
/** Table widths from which less needed columns stand. */
const ROOMY = 800
const WIDE = 1300
const NAME = { width: 58, letters: 3, letter: 13, padding: 18, most: 8 }

/** Age in full years at the list's reference, '' where the birth is not known. */
export function ageWords(birth: string, reference: PartialDate): string {
  const date = parsePartialDate(birth)
  const years = date ? ageAt(date, reference) : null
  return years === null ? '' : text.age(years)
}

type ColumnContext = { reference: PartialDate; longestName: number; short: ShortNames }

/**
 * The columns of picture 02; long names make their column as wide as they need. Posts name their units in short. What
 * 1920 adds stands from `WIDE` on.
 */
export function peopleColumns(
  reference: PartialDate,
  longestName: number,
  short: ShortNames,
): readonly Column<PersonRow>[] {
  const letters = Math.min(longestName, NAME.most)
  const nameWidth = letters <= NAME.letters ? NAME.width : letters * NAME.letter + NAME.padding
  /** What a long name takes, less needed columns give. */
  const taken = nameWidth - NAME.width
  return [
    { ...column('name', nameWidth, nameCell), sort: 'name', strong: true },
    column('sex', 40, (row) => row.sex || text.none),
    column('birth', 112, (row) => birthCell(row, reference)),
    { ...column('ethnicity', 56, (row) => clipped(row.ethnicity)), from: ROOMY + 4 * taken },
    { ...column('ancestralPlace', 68, (row) => clipped(row.ancestralPlace)), from: ROOMY + 2 * taken },
    column('qualification', 70, (row) => clipped(shortQualification(row.qualification), row.qualification)),
    { ...column('post', 0, (row) => clipped(short.post(row.post), row.post)) },
    column('postStarted', 72, (row) => row.postStartedOn.slice(0, 7) || text.none),
    { ...column('unit', 136, (row) => unitCell(row, short)), from: WIDE },
    { ...column('workStarted', 72, (row) => clipped(row.cells.workStarted ?? '')), from: WIDE },
    {
      ...column('partyJoined', 72, (row) => row.party.match(/^\d{4}(\.\d{2})?/)?.[0] ?? text.none),
      from: WIDE,
    },
    column('rank', 94, (row) => clipped(row.rank)),
    { ...column('politics', 68, (row) => clipped(politicsOf(row.party))), from: ROOMY + 2 * taken },
    { ...column('completeness', 60, shareCell), align: 'right' as const },
  ]
}

type Key = keyof typeof text.columns

/** A head that is a field's key sorts by it. A width of 0 takes the spare width. */
function column(key: Key, width: number, render: Column<PersonRow>['render']): Column<PersonRow> {
  return { key, title: text.columns[key], sort: key, render, ...(width > 0 ? { width } : {}) }
}

/** The usual columns as they stand placed: where the user's own choice begins. */
export function usualColumns(): readonly PlacedColumn[] {
  return USUAL.map((key) => ({ key, width: 0 }))
}

const USUAL: readonly Key[] = [
  ...([
    'name',
    'sex',
    'birth',
    'ethnicity',
    'ancestralPlace',
    'qualification',
    'post',
    'postStarted',
  ] as const),
  ...(['rank', 'politics', 'completeness'] as const),
]
/** Columns that every row brings along; the others are asked for. */
const IN_ROW: ReadonlySet<string> = new Set([...USUAL, 'unit', 'partyJoined'])

/**
 * The columns somebody chose, in that order and width; none chosen: the usual ones. Chosen columns stand at any width
 * of the table, which then scrolls sideways.
 */
export function chosenColumns(
  fields: readonly FieldSpec[],
  placed: readonly PlacedColumn[],
  { reference, longestName, short }: ColumnContext,
): readonly Column<PersonRow>[] {
  const usual = peopleColumns(reference, longestName, short)
  if (placed.length === 0) return usual
  const drawn = new Set(usual.map((it) => it.key))
  const further = fields.filter((it) => it.column && !drawn.has(it.key)).map(fieldColumn)
  return arranged([...usual.map(({ from: _, ...rest }) => rest), ...further], placed)
}

function fieldColumn({ key, label, column, sortable }: FieldSpec): Column<PersonRow> {
  return {
    key,
    title: label,
    width: column?.width ?? 96,
    ...(column?.align ? { align: column.align } : {}),
    ...(sortable ? { sort: key } : {}),
    render: (row) => clipped(row.cells[key] ?? ''),
  }
}

/** Fields the rows have to be asked for beside what they always carry. */
export function askedColumns(placed: readonly PlacedColumn[]): string[] {
  return placed.length === 0 ? ['workStarted'] : placed.map((it) => it.key).filter((key) => !IN_ROW.has(key))
}

function nameCell(row: PersonRow) {
  return clipped(listName(row.name))
}

function birthCell(row: PersonRow, reference: PartialDate) {
  return (
    <>
      {row.birth || text.none}
      <span className={classes.age}>{ageWords(row.birth, reference)}</span>
    </>
  )
}

function unitCell(row: PersonRow, short: ShortNames) {
  return clipped(short.unitOf(row.organizationId) || row.organizationName, row.organizationName)
}

function shareCell({ completeness }: PersonRow) {
  const share = completeness < COMPLETE ? 'low' : completeness === 100 ? 'full' : undefined
  return <span data-share={share}>{text.percent(completeness)}</span>
}

/** 省（区、市）委党校研究生 as the list has room for: 党校研. The whole name stands in the hint. */
function shortQualification(name: string): string {
  const at = name.indexOf(text.partySchool)
  return at < 0 ? name : name.slice(at).replace(text.graduate, text.graduateShort)
}

/** A value that the column may be too narrow for: the whole stands in the hint and in the peek. */
function clipped(value: string, whole = value) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={whole}>
      {value}
    </span>
  )
}
