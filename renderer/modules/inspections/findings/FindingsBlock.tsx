import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { FINDING_STATES, type Finding, type Visit } from '#shared/modules/inspections/visit'
import { shownDay } from '#shared/values/iso-day'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { ErrorNotice, type Failure, LinkButton, Section, Tag } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { FindingDialog } from './FindingDialog'
import { SettleDialog } from './SettleDialog'

const words = text.findings

type Open = { act: 'edit'; finding: Finding | null } | { act: 'settle'; finding: Finding } | null

/** What a visit found: entered here, handed over as a matter or settled on the spot. */
export function FindingsBlock({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState<Open>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const mayEdit = useRight('ledgers.edit')
  const { run } = useCommand('inspections.handFindings')
  const hand = async (finding: Finding) => {
    const reply = await run({ ids: [finding.id] })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.handed(reply.value.handed))
  }
  return (
    <Section
      title={words.block}
      facts={words.facts(visit.findings.length)}
      action={
        mayEdit && (
          <LinkButton onClick={() => setOpen({ act: 'edit', finding: null })}>{words.add}</LinkButton>
        )
      }
      framed
    >
      <ErrorNotice error={failure} />
      <ul className={classes.lines}>
        {visit.findings.length === 0 && <li className={classes.quiet}>{words.none}</li>}
        {visit.findings.map((it) => (
          <li key={it.id}>
            <span>
              {it.grave && <Tag tone="red">{words.grave1}</Tag>} {it.text}
              <span className={it.overdue ? classes.late : classes.quiet}>{factsOf(it)}</span>
            </span>
            <span className={classes.acts}>
              {it.matterId !== null && (
                <LinkButton onClick={() => navigate(`/ledgers/matters/${it.matterId}`)}>
                  {words.openMatter}
                </LinkButton>
              )}
              {mayEdit && it.state === 'open' && (
                <>
                  <LinkButton onClick={() => setOpen({ act: 'edit', finding: it })}>
                    {words.editTitle}
                  </LinkButton>
                  <LinkButton onClick={() => setOpen({ act: 'settle', finding: it })}>
                    {words.settle}
                  </LinkButton>
                  <LinkButton onClick={() => void hand(it)}>{words.handOne}</LinkButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open?.act === 'edit' && (
        <FindingDialog visitId={visit.id} finding={open.finding} onClose={() => setOpen(null)} />
      )}
      {open?.act === 'settle' && <SettleDialog finding={open.finding} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function factsOf({ state, due, responsible, settledOn }: Finding): string {
  const facts = [
    FINDING_STATES[state],
    responsible,
    due && `${words.due} ${shownDay(due)}`,
    shownDay(settledOn),
  ]
  return `${text.gap}${facts.filter(Boolean).join(text.gap)}`
}
