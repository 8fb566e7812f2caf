import { MEMBER_MARKS, type MemberMark, type MemberRow, STANDINGS } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import { listName } from '#shared/values/name-order'
import { type Column, Tag, type Tone } from '../../../components'
import classes from '../members.module.css'
import { text } from './register.text'

const TONES: Record<MemberMark, Tone> = {
  moving: 'normal',
  mobile: 'normal',
  owing: 'amber',
  conduct: 'amber',
  below: 'amber',
}

const { columns: words } = text

/** Columns of the register; of those who left the day and the reason stand in place of what has to be looked at. */
export function registerColumns(left: boolean): readonly Column<MemberRow>[] {
  return [
    { key: 'name', title: words.name, width: 88, strong: true, render: (it) => listName(it.name) },
    { key: 'sex', title: words.sex, width: 48, render: (it) => it.sex },
    { key: 'birth', title: words.birth, width: 88, render: (it) => it.birth },
    { key: 'party', title: words.party, render: (it) => it.partyName },
    { key: 'group', title: words.group, width: 104, from: 1300, quiet: true, render: (it) => it.group },
    { key: 'standing', title: words.standing, width: 88, render: (it) => STANDINGS[it.standing] },
    { key: 'joined', title: words.joined, width: 96, render: (it) => it.joinedOn },
    { key: 'full', title: words.full, width: 96, from: 1500, render: (it) => dotted(it.fullOn) },
    { key: 'job', title: words.job, from: 1200, quiet: true, render: (it) => it.job },
    { key: 'phone', title: words.phone, width: 120, from: 1500, render: (it) => it.phone },
    ...(left ? LEFT : HERE),
  ]
}

const HERE: readonly Column<MemberRow>[] = [
  { key: 'marks', title: words.marks, width: 160, render: (it) => <Marks marks={it.marks} /> },
]

const LEFT: readonly Column<MemberRow>[] = [
  { key: 'until', title: words.until, width: 96, render: (it) => dotted(it.until) },
  { key: 'reason', title: words.reason, width: 128, render: (it) => it.leftReason },
]

/** What has to be looked at of a member. */
export function Marks({ marks }: { marks: readonly MemberMark[] }) {
  return (
    <span className={classes.marks}>
      {marks.map((it) => (
        <Tag key={it} tone={TONES[it]}>
          {MEMBER_MARKS[it]}
        </Tag>
      ))}
    </span>
  )
}
