import type { Group, GroupMember } from '#shared/modules/inspections/group'
import type { PersonId } from '#shared/values/id'
import { EditableRows, type EditColumn, LinkButton, PlainPicker, Section } from '../../../components'
import { subjectFound, useSubjectSearch } from '../../organizations/parties/SubjectField'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.groups

type Props = {
  members: readonly GroupMember[]
  /** What is known of those who were there already. */
  known: Group['members']
  onChange: (members: GroupMember[]) => void
  readOnly: boolean
}

/** Who belongs to a group: people on record, so that their teaching can be told, or names alone. */
export function MemberRows({ members, known, onChange, readOnly }: Props) {
  const search = useSubjectSearch({ kind: 'person', kinds: [], traits: [], units: [] })
  const add = (id: string) => {
    const person = subjectFound(id)
    if (!person || members.some((it) => it.personId === id)) return
    const leads = members.length === 0
    onChange([...members, { personId: id as PersonId, name: person.name, post: person.unitName, leads }])
  }
  return (
    <Section
      title={words.people}
      facts={members.length}
      action={
        !readOnly && (
          <PlainPicker
            label={words.addPerson}
            value=""
            onChange={add}
            options={search}
            placeholder={words.addPerson}
          />
        )
      }
    >
      <EditableRows<GroupMember>
        label={words.people}
        name="members"
        columns={columnsOf(known, readOnly)}
        rows={members}
        rowKey={(row) => row.personId ?? `${members.indexOf(row)}`}
        onChange={onChange}
        newRow={() => ({ personId: null, name: '', post: '', leads: false })}
        readOnly={readOnly}
      />
    </Section>
  )
}

function columnsOf(known: Group['members'], readOnly: boolean): EditColumn<GroupMember>[] {
  return [
    {
      key: 'name',
      title: words.member,
      width: 112,
      value: (row) => row.name,
      set: (row, name) => (row.personId === null ? { ...row, name } : row),
      limit: 40,
    },
    {
      key: 'post',
      title: words.post,
      value: (row) => row.post,
      set: (row, post) => ({ ...row, post }),
      limit: 100,
    },
    {
      key: 'leads',
      title: words.leads,
      width: 96,
      value: (row) => (row.leads ? words.leader : ''),
      set: (row) => row,
      render: (row, change) => (
        <span className={classes.cell}>
          {readOnly ? (
            row.leads && words.leader
          ) : (
            <LinkButton onClick={() => change({ ...row, leads: !row.leads })}>
              {row.leads ? words.leader : text.none}
            </LinkButton>
          )}
        </span>
      ),
    },
    {
      key: 'trained',
      title: words.trained,
      width: 80,
      readOnly: true,
      value: (row) => trainedWords(known, row),
      set: (row) => row,
    },
  ]
}

function trainedWords(known: Group['members'], { personId }: GroupMember): string {
  if (personId === null) return words.notOnRecord
  const found = known.find((it) => it.personId === personId)?.trained
  return found ? words.trainedWords(found.classes) : ''
}
