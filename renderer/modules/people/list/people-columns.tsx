import { politicsOf } from '#shared/modules/people/rules-party'
import type { PersonRow } from '#shared/modules/people/schema'
import { listName } from '#shared/values/name-order'
import { ageAt, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import type { Column } from '../../../components'
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

/** The columns of picture 02; long names make their column as wide as they need. Posts name their units in short. */
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
    { key: 'name', title: text.columns.name, width: nameWidth, strong: true, render: nameCell },
    { key: 'sex', title: text.columns.sex, width: 40, render: (row) => row.sex || text.none },
    {
      key: 'birth',
      title: text.columns.birth,
      width: 112,
      sort: 'birth',
      render: (row) => (
        <>
          {row.birth || text.none}
          <span className={classes.age}>{ageWords(row.birth, reference)}</span>
        </>
      ),
    },
    {
      key: 'ethnicity',
      title: text.columns.ethnicity,
      width: 56,
      from: ROOMY + 4 * taken,
      render: (row) => clipped(row.ethnicity),
    },
    {
      key: 'ancestralPlace',
      title: text.columns.ancestralPlace,
      width: 68,
      from: ROOMY + 2 * taken,
      render: (row) => clipped(row.ancestralPlace),
    },
    {
      key: 'qualification',
      title: text.columns.qualification,
      width: 68,
      render: (row) => clipped(shortQualification(row.qualification), row.qualification),
    },
    {
      key: 'post',
      title: text.columns.post,
      render: (row) => clipped(short.post(row.post), row.post),
    },
    {
      key: 'postStartedOn',
      title: text.columns.postStartedOn,
      width: 68,
      render: (row) => row.postStartedOn.slice(0, 7) || text.none,
    },
    {
      key: 'unit',
      title: text.columns.unit,
      width: 136,
      from: WIDE,
      render: (row) =>
        clipped(short.unitOf(row.organizationId) || row.organizationName, row.organizationName),
    },
    {
      key: 'joinedOn',
      title: text.columns.joinedOn,
      width: 80,
      from: WIDE,
      render: (row) => row.party.match(/^\d{4}(\.\d{2})?/)?.[0] ?? text.none,
    },
    { key: 'rank', title: text.columns.rank, width: 94, render: (row) => clipped(row.rank) },
    {
      key: 'politics',
      title: text.columns.politics,
      width: 68,
      from: ROOMY + 2 * taken,
      render: (row) => clipped(politicsOf(row.party)),
    },
    {
      key: 'completeness',
      title: text.columns.completeness,
      width: 56,
      align: 'right',
      render: (row) => (
        <span
          data-share={row.completeness < COMPLETE ? 'low' : row.completeness === 100 ? 'full' : undefined}
        >
          {text.percent(row.completeness)}
        </span>
      ),
    },
  ]
}

function nameCell(row: PersonRow) {
  return clipped(listName(row.name))
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
