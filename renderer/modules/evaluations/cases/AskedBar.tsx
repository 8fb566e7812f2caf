import { useCallback, useState } from 'react'
import { PersonFilter } from '#shared/modules/people/contract'
import { OrganizationId, PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { Button, type PickOption, Segmented, showToast } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { PasteListDialog } from '../../people/list/PasteListDialog'
import { filterOfView } from '../../people/list/people-views'
import { usePeopleViews } from '../../people/list/use-views'
import { useUnits } from '../../people/people.queries'
import { askNobody, askOrganization, askPeople, changeAsked, MOST_ASKED, useAsked } from './asked'
import classes from './cases.module.css'
import { DayInput } from './DayInput'
import { text } from './eligibility.text'
import { personOption, searchPeople } from './search-people'

/** Units before the people, few enough that those stay in sight. */
const MOST_UNITS = 3

/** Whom, at which day, for what: people and units one by one, a 名单, everybody of a unit, or names pasted. */
export function AskedBar() {
  const { personIds, organizationIds, on, purpose } = useAsked()
  const [pasting, setPasting] = useState(false)
  const { search, take } = useAdding()
  const some = personIds.length + organizationIds.length > 0
  return (
    <div className={classes.tools}>
      <span className={classes.tool}>
        {text.add}
        <span className={classes.add}>
          <PlainPicker
            label={text.add}
            value=""
            onChange={(value) => value !== '' && void take(value)}
            options={search}
            placeholder={text.addPlaceholder}
            autoFocus
          />
        </span>
      </span>
      <Button onClick={() => setPasting(true)}>{text.paste}</Button>
      <DayInput
        label={text.on}
        value={on}
        placeholder={text.today(todayPartial(new Date()))}
        onChange={(day) => changeAsked({ on: day })}
      />
      <Segmented
        label={text.purpose}
        value={purpose ?? 'all'}
        onChange={(value) => changeAsked({ purpose: value === 'all' ? null : value })}
        options={(['all', 'award', 'promotion'] as const).map((value) => ({
          value,
          label: text.purposes[value],
        }))}
      />
      {some && (
        <span className={classes.toolsEnd}>
          <Button kind="quiet" onClick={askNobody}>
            {text.clear}
          </Button>
        </span>
      )}
      {pasting && (
        <PasteListDialog
          onClose={() => setPasting(false)}
          acts={[
            {
              label: text.pasteTake,
              run: (ids) => {
                tellTooMany(askPeople(ids))
                setPasting(false)
              },
            },
          ]}
        />
      )}
    </div>
  )
}

/** What the picker offers, and what choosing it adds. */
function useAdding() {
  const { units, short } = useUnits()
  const { views } = usePeopleViews()
  const search = useCallback(
    async (query: string): Promise<readonly PickOption[]> => {
      const words = query.trim()
      const people = words === '' ? [] : await searchPeople(words)
      const fits = (name: string) => words === '' || name.includes(words)
      const saved = views.filter((it) => fits(it.name))
      const named = words === '' ? [] : units.filter((it) => fits(it.name)).slice(0, MOST_UNITS)
      return [
        ...saved.map((it) => ({
          value: `view:${it.id}`,
          label: it.name,
          hint: it.kind === 'list' ? text.listHint(it.members) : text.queryHint,
        })),
        ...named.flatMap(({ id, name }) => [
          { value: `unit:${id}`, label: name, hint: text.unitItself },
          { value: `below:${id}`, label: text.unitPeople(name), hint: text.peopleHint },
        ]),
        ...people.map((it) => prefixed('person', personOption(it, short))),
      ]
    },
    [units, short, views],
  )
  const take = async (value: string) => {
    const [kind, id = ''] = value.split(':')
    if (kind === 'person') return tellTooMany(askPeople([PersonId.parse(id)]))
    if (kind === 'unit') return askOrganization(OrganizationId.parse(id))
    const view = views.find((it) => it.id === id)
    const filter = view ? filterOfView(view) : { organizationId: OrganizationId.parse(id) }
    const reply = await api.people.ids(PersonFilter.parse(filter))
    if (reply.ok) tellTooMany(askPeople(reply.value))
    else showToast(reply.message, { tone: 'failed' })
  }
  return { search, take }
}

function prefixed(kind: string, option: PickOption): PickOption {
  return { ...option, value: `${kind}:${option.value}` }
}

function tellTooMany(all: boolean): void {
  if (!all) showToast(text.tooMany(MOST_ASKED), { tone: 'failed' })
}
