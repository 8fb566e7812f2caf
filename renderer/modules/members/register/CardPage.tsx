import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Member, type MemberFacts, STANDINGS } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import type { PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  ErrorNotice,
  type Failure,
  FieldGrid,
  Page,
  PageHead,
  PageScroll,
  Section,
  TextField,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { ConfirmMemberDialog, LeaveDialog } from './CardDialogs'
import { CardSide } from './CardSide'
import { text } from './register.text'

/** One member: what is kept beside the person's record, and everything the ledgers say. */
export function CardPage({ id }: { id: PersonId }) {
  const { data: member, error } = useApiQuery('members.card', { id })
  useShortcut('escape', () => navigate('/ledgers/members'))
  if (!member) return <ErrorNotice error={error} />
  return <Card key={`${member.id} ${member.version}`} member={member} />
}

type Acting = 'confirm' | 'leave' | null

function Card({ member }: { member: Member }) {
  const [acting, setActing] = useState<Acting>(null)
  const close = () => setActing(null)
  return (
    <Page head={<CardHead member={member} onAct={setActing} />}>
      <div className={classes.columns}>
        <PageScroll>
          <RecordSection member={member} />
          <FactsSection member={member} />
          <Section title={text.belongings} framed>
            <Belongings member={member} />
          </Section>
        </PageScroll>
        <CardSide member={member} />
      </div>
      {acting === 'confirm' && <ConfirmMemberDialog member={member} onClose={close} />}
      {acting === 'leave' && <LeaveDialog member={member} onClose={close} />}
    </Page>
  )
}

function CardHead({ member, onAct }: { member: Member; onAct: (act: Acting) => void }) {
  const mayEdit = useRight('ledgers.edit')
  const here = member.belongings.find((it) => it.to === '')
  const facts = here
    ? [STANDINGS[here.standing], here.partyName].join(text.gap)
    : [text.notHere, member.leftReason].join(text.gap)
  return (
    <PageHead
      title={member.name}
      facts={facts}
      actions={
        <>
          <Button kind="quiet" onClick={() => navigate(`/people/${member.id}`)}>
            {text.person}
          </Button>
          {mayEdit && here?.standing === 'probationary' && (
            <Button onClick={() => onAct('confirm')}>{text.confirm}</Button>
          )}
          {mayEdit && here && (
            <>
              <Button onClick={() => navigate(`/ledgers/members/transfers?member=${member.id}`)}>
                {text.transfer}
              </Button>
              <Button onClick={() => onAct('leave')}>{text.leave}</Button>
            </>
          )}
          <WorkPaperActions
            paper={{ paper: 'member-card', ask: { id: member.id } }}
            label={text.card}
            name={`${member.name}${text.card}`}
          />
        </>
      }
    />
  )
}

/** What the person's own record says; changed there. */
function RecordSection({ member }: { member: Member }) {
  const rows = [
    [text.columns.sex, member.sex],
    [text.birth, member.birth],
    [text.joined, member.joinedOn],
    [text.identityNumber, member.identityNumber],
  ] as const
  return (
    <Section title={text.person} framed>
      <FieldGrid columns={2}>
        {rows.map(([label, value]) => (
          <TextField key={label} label={label} value={value} onChange={() => {}} readOnly />
        ))}
      </FieldGrid>
    </Section>
  )
}

function FactsSection({ member }: { member: Member }) {
  const here = member.belongings.find((it) => it.to === '')
  const [facts, setFacts] = useState<MemberFacts>(member.facts)
  const [group, setGroup] = useState(here?.group ?? '')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('members.save')
  const mayEdit = useRight('ledgers.edit') && here !== undefined
  const set = (part: Partial<MemberFacts>) => setFacts((now) => ({ ...now, ...part }))
  const save = async () => {
    const reply = await run({ id: member.id, version: member.version, facts, group })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(text.saved)
  }
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: mayEdit })
  return (
    <Section
      title={text.facts}
      action={
        mayEdit && (
          <Button small keys="ctrl+s" onClick={() => void save()} loading={running}>
            {text.save}
          </Button>
        )
      }
      framed
    >
      <ErrorNotice error={failure} />
      <FieldGrid columns={2}>
        <TextField label={text.group} value={group} onChange={setGroup} readOnly={!mayEdit} limit={30} />
        <FactFields facts={facts} onChange={set} readOnly={!mayEdit} />
      </FieldGrid>
    </Section>
  )
}

type FactProps = { facts: MemberFacts; onChange: (part: Partial<MemberFacts>) => void; readOnly: boolean }

/** The facts of every member, then the cells that the department's own roll has beside. */
function FactFields({ facts, onChange, readOnly }: FactProps) {
  const { fullOn, kept, ...plain } = facts
  const keys = ['job', 'phone', 'address'] as const
  return (
    <>
      <DayField
        label={text.fullOn}
        value={fullOn}
        onChange={(it) => onChange({ fullOn: it })}
        readOnly={readOnly}
      />
      {keys.map((key) => (
        <TextField
          key={key}
          label={text[key]}
          value={plain[key]}
          onChange={(it) => onChange({ [key]: it })}
          readOnly={readOnly}
          limit={key === 'phone' ? 40 : 100}
          span={key === 'address' ? 2 : 1}
        />
      ))}
      {Object.entries(kept).map(([title, value]) => (
        <TextField
          key={title}
          label={title}
          value={value}
          onChange={(next) => onChange({ kept: { ...kept, [title]: next } })}
          readOnly={readOnly}
          limit={500}
        />
      ))}
    </>
  )
}

function Belongings({ member }: { member: Member }) {
  return (
    <ul className={classes.lines}>
      {member.belongings.map((it) => (
        <li key={`${it.partyId} ${it.from} ${it.standing}`}>
          <span>{text.period(dotted(it.from), dotted(it.to))}</span>
          <span>{[it.partyName, it.group, STANDINGS[it.standing]].filter(Boolean).join(text.gap)}</span>
        </li>
      ))}
    </ul>
  )
}
