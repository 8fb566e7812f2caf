import { useMemo } from 'react'
import type { ShortageMatch } from '#shared/modules/awards/overview'
import { PersonId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'
import { EditableRows, type EditColumn, LinkButton, Section, type TextCheck } from '../../../components'
import { checkDate } from '../../evaluations/cases/case-form'
import { nameFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { useUnits } from '../../people/people.queries'
import { shortageText as text } from './overview.text'

type Match = Omit<ShortageMatch, 'no'>
type Placed = Match & { at: number }
type ShortageMatchesProps = { matches: readonly Match[]; onChange: (matches: Match[]) => void }

/** Who came for a post: found on record by name, or typed where nobody is. */
export function ShortageMatches({ matches, onChange }: ShortageMatchesProps) {
  const { short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  const rows = matches.map((it, at) => ({ ...it, at }))
  const set = (next: readonly Placed[]) => onChange(next.map(({ at: _, ...match }) => match))
  return (
    <Section
      title={text.matches}
      action={<LinkButton onClick={() => set([...rows, fresh()])}>{text.addMatch}</LinkButton>}
      framed
    >
      <EditableRows<Placed>
        label={text.matches}
        name="matches"
        columns={columnsFor(search)}
        rows={rows}
        rowKey={(row) => String(row.at)}
        onChange={set}
        newRow={fresh}
        empty={text.noMatches}
      />
    </Section>
  )
}

const fresh = (): Placed => ({ at: -1, name: '', personId: null, from: '', note: '' })
const day: TextCheck = checkDate

function columnsFor(
  search: (query: string) => Promise<readonly { value: string; label: string }[]>,
): readonly EditColumn<Placed>[] {
  return [
    {
      key: 'name',
      title: text.matchColumns.name,
      width: 160,
      value: (row) => row.name,
      set: withName,
      options: search,
      limit: 40,
    },
    {
      key: 'from',
      title: text.matchColumns.from,
      width: 108,
      value: (row) => row.from,
      set: (row, from) => ({ ...row, from: parsePartialDate(from) ?? from.slice(0, 12) }),
      check: day,
    },
    {
      key: 'note',
      title: text.matchColumns.note,
      value: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
      limit: 300,
    },
  ]
}

/** An option hands on the id of somebody on record; anything else is a name as typed. */
function withName(row: Placed, typed: string): Placed {
  const found = nameFound(typed)
  return found === ''
    ? { ...row, name: typed, personId: typed === row.name ? row.personId : null }
    : { ...row, name: found, personId: PersonId.parse(typed) }
}
