import type { PeopleRule } from '#shared/modules/procedures/procedure'
import type { StepPerson } from '#shared/modules/procedures/record'
import { Button, EditableRows, type EditColumn, type PickSource, Section } from '../../../components'
import { subjectFound, useSubjectSearch } from '../../organizations/parties/SubjectField'
import { text } from '../procedures.text'
import classes from './case.module.css'
import type { PartProps } from './use-step'

const words = text.step
export const PEOPLE = { kind: 'person' as const, kinds: [], traits: [], units: [] }

/** Who takes part in the step, one list for each part. */
export function StepPeople({ work: { step }, desk }: PartProps) {
  const search = useSubjectSearch(PEOPLE)
  const { draft, readOnly, changeContent } = desk
  const { people } = draft.content
  return step.people.map((rule) => (
    <PeopleList
      key={rule.key}
      rule={rule}
      people={people.filter((it) => it.role === rule.key)}
      search={search}
      readOnly={readOnly}
      onChange={(next) =>
        changeContent({ people: [...people.filter((it) => it.role !== rule.key), ...next] })
      }
    />
  ))
}

type ListProps = {
  rule: PeopleRule
  people: StepPerson[]
  search: PickSource
  readOnly: boolean
  onChange: (people: StepPerson[]) => void
}

function PeopleList({ rule, people, search, readOnly, onChange }: ListProps) {
  const fresh = () => newPerson(rule.key)
  return (
    <Section
      title={rule.label}
      facts={`${words.counted(rule.least, rule.most)}${rule.basis === '' ? '' : `　${rule.basis}`}`}
      action={
        !readOnly && (
          <Button small onClick={() => onChange([...people, fresh()])}>
            {words.addPerson}
          </Button>
        )
      }
      framed
    >
      <EditableRows<StepPerson>
        label={rule.label}
        name={`people.${rule.key}`}
        columns={[nameColumn(search), NOTE]}
        rows={people}
        rowKey={(it) => String(people.indexOf(it))}
        onChange={onChange}
        newRow={fresh}
        readOnly={readOnly}
        empty={<span className={classes.quiet}>{words.noPeople}</span>}
      />
    </Section>
  )
}

export function newPerson(role: string): StepPerson {
  return { role, personId: null, name: '', note: '', votes: null, elected: false }
}

/** Someone on record by taking from the list, or anybody by typing the name. */
function nameColumn(search: PickSource): EditColumn<StepPerson> {
  return {
    key: 'name',
    title: words.people.name,
    width: 160,
    value: (it) => it.name,
    set: (it, typed) => {
      const found = subjectFound(typed)
      return found ? { ...it, personId: found.id, name: found.name } : { ...it, personId: null, name: typed }
    },
    options: search,
    limit: 60,
  }
}

export const NOTE: EditColumn<StepPerson> = {
  key: 'note',
  title: words.people.note,
  value: (it) => it.note,
  set: (it, note) => ({ ...it, note }),
  limit: 100,
}
