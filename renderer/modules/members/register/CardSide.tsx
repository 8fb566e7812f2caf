import { navigate } from 'wouter/use-hash-location'
import type { Member } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import { DIRECTIONS, TRANSFER_STATES } from '#shared/modules/members/transfer'
import { CASE_STATES } from '#shared/modules/procedures/case'
import { yuanText } from '#shared/values/money'
import { useApiQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { LinkButton, Panel, PanelBlock } from '../../../components'
import classes from '../members.module.css'
import { text } from './register.text'

const SOME = { offset: 0, limit: 6 }

/** What the ledgers say of a member: cases and replies, meetings owed, movements, dues, conduct. */
export function CardSide({ member }: { member: Member }) {
  return (
    <Panel label={member.name}>
      <Around member={member} />
      <Movements member={member} />
      <Dues member={member} />
      <Conducts member={member} />
    </Panel>
  )
}

type PartProps = { member: Member }

function Around({ member }: PartProps) {
  const { data } = useApiQuery('members.around', { id: member.id, year: Number(localToday().slice(0, 4)) })
  const attendance = data?.attendance ?? null
  return (
    <>
      <PanelBlock title={text.cases}>
        <ul className={classes.lines}>
          {data?.cases.map((it) => (
            <li key={it.id}>
              <span>{dotted(it.beganOn)}</span>
              <span>
                <LinkButton onClick={() => navigate(`/ledgers/procedures/case/${it.id}`)}>
                  {it.title}
                </LinkButton>
                {[CASE_STATES[it.state], it.stepTitle].filter(Boolean).join(text.gap)}
                {it.asked > 0 && (
                  <span className={it.objections > 0 ? classes.red : classes.quiet}>
                    {text.replies(it.asked, it.waiting, it.objections)}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
        {data?.cases.length === 0 && <p className={classes.quiet}>{text.noCases}</p>}
      </PanelBlock>
      <PanelBlock title={text.owed}>
        <p className={attendance && attendance.owed > 0 ? classes.amber : classes.quiet}>
          {attendance ? text.attendance(attendance) : text.noOwed}
        </p>
      </PanelBlock>
    </>
  )
}

function Movements({ member }: PartProps) {
  const personId = member.id
  const transfers = useApiQuery('members.transfers', { personId, ...SOME }).data?.rows ?? []
  const away = useApiQuery('members.mobiles', { personId, ...SOME }).data?.rows ?? []
  return (
    <PanelBlock title={text.moves}>
      <ul className={classes.lines}>
        {transfers.map((it) => (
          <li key={it.id}>
            <span>{dotted(it.issuedOn)}</span>
            <span>{[DIRECTIONS[it.direction], it.toName, TRANSFER_STATES[it.state]].join(text.gap)}</span>
          </li>
        ))}
        {away.map((it) => (
          <li key={it.id}>
            <span>{text.period(dotted(it.leftOn), dotted(it.backOn))}</span>
            <span>{it.place}</span>
          </li>
        ))}
      </ul>
      {transfers.length + away.length === 0 && <p className={classes.quiet}>{text.noMoves}</p>}
    </PanelBlock>
  )
}

function Dues({ member }: PartProps) {
  const { data } = useApiQuery('members.duesBases', { personId: member.id })
  return (
    <PanelBlock title={text.dues}>
      {data?.length === 0 && <p className={classes.quiet}>{text.noBase}</p>}
      <ul className={classes.lines}>
        {data?.map((it) => (
          <li key={it.from}>
            <span>{text.base(dotted(it.from), it.due === null ? '' : yuanText(it.due))}</span>
            <span>{it.note}</span>
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}

function Conducts({ member }: PartProps) {
  const { data } = useApiQuery('members.conducts', { personId: member.id, ...SOME })
  return (
    <PanelBlock title={text.conducts}>
      {data?.rows.length === 0 && <p className={classes.quiet}>{text.noConducts}</p>}
      <ul className={classes.lines}>
        {data?.rows.map((it) => (
          <li key={it.id}>
            <span>{dotted(it.approvedOn)}</span>
            <span>{[it.measureLabel, it.reason].join(text.gap)}</span>
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}
