import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Matter } from '#shared/modules/matters/matter'
import { needsOf } from '#shared/modules/matters/rules-moves'
import { stateOf } from '#shared/modules/matters/rules-system'
import type { MatterSystem } from '#shared/modules/matters/system'
import { shownDay } from '#shared/values/iso-day'
import { useRight } from '../../../app/session'
import { Button, LinkButton, Panel, PanelBlock } from '../../../components'
import { SanctionDialog } from '../figures/SanctionDialog'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { ActDialog } from './ActDialog'
import { History } from './History'
import type { Act } from './use-act'

const words = text.side
type Props = { matter: Matter; rules: MatterSystem; blocked: boolean }

/** Where a matter stands, what comes next and what that still lacks, and all that became of it. */
export function MatterSide({ matter, rules, blocked }: Props) {
  const [act, setAct] = useState<Act | null>(null)
  return (
    <Panel label={words.label}>
      <PanelBlock>
        <Facts matter={matter} rules={rules} />
      </PanelBlock>
      <Steps matter={matter} rules={rules} blocked={blocked} onAct={setAct} />
      <Rungs matter={matter} blocked={blocked} onAct={setAct} />
      <History matter={matter} />
      {rules.basis !== '' && (
        <PanelBlock title={words.basis}>
          <p className={classes.basis}>{rules.basis}</p>
        </PanelBlock>
      )}
      {act && <ActDialog matter={matter} rules={rules} act={act} onClose={() => setAct(null)} />}
    </Panel>
  )
}

function Facts({ matter, rules }: Omit<Props, 'blocked'>) {
  const level = rules.levels.find((it) => it.key === matter.level)?.label
  const lines: [string, string][] = [
    [words.state, stateOf(rules, matter.state).label],
    ...(level ? ([[words.level, level]] as [string, string][]) : []),
    [words.due, shownDay(matter.dueOn) || text.none],
    ...(matter.askedBy === '' ? [] : ([[words.askedBy, matter.askedBy]] as [string, string][])),
    ...(matter.closedOn === ''
      ? []
      : ([
          [words.closedOn, shownDay(matter.closedOn)],
          [words.closedBy, matter.closedBy],
        ] as [string, string][])),
  ]
  return (
    <>
      <dl className={classes.facts}>
        {lines.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd className={label === words.due && matter.late > 0 ? classes.red : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <OriginLink origin={matter.origin} />
      {matter.reopened > 0 && <p className={classes.amber}>{words.reopened(matter.reopened)}</p>}
    </>
  )
}

/** Back to the record that a matter was made of, where that has a page of its own. */
function OriginLink({ origin }: Pick<Matter, 'origin'>) {
  if (origin?.kind !== 'inspection-visit') return null
  return (
    <LinkButton onClick={() => navigate(`/ledgers/inspections/visits/${origin.id}`)}>
      {words.toVisit}
    </LinkButton>
  )
}

type ActsProps = Props & { onAct: (act: Act) => void }

function Steps({ matter, rules, blocked, onAct }: ActsProps) {
  const mayEdit = useRight('ledgers.edit')
  const mayConfirm = useRight('ledgers.confirm')
  if (!mayEdit && !mayConfirm) return null
  const mine = matter.moves.filter(({ key }) => {
    const move = rules.moves.find((it) => it.key === key)
    return move && needsOf(rules, move).has('second') ? mayConfirm : mayEdit
  })
  return (
    <PanelBlock title={words.next}>
      <div className={classes.steps}>
        {mine.map((move) => (
          <div key={move.key} className={classes.step}>
            <Button
              disabled={blocked || move.missing.length > 0}
              onClick={() => onAct({ kind: 'move', ...move })}
            >
              {move.label}
            </Button>
            {move.missing.length > 0 && <p className={classes.missing}>{move.missing.join('')}</p>}
          </div>
        ))}
        {mine.length === 0 && <p className={classes.note}>{words.nothing}</p>}
        {mayEdit && <FurtherActs matter={matter} rules={rules} blocked={blocked} onAct={onAct} />}
      </div>
    </PanelBlock>
  )
}

/** What can be done beside the steps: up to the next level, another deadline, progress, a call to account. */
function FurtherActs({ matter, rules, blocked, onAct }: ActsProps) {
  const [accounting, setAccounting] = useState(false)
  const next = rules.levels.find((it) => it.key === matter.nextLevel)
  const button = (act: Act, kind?: 'quiet') => (
    <Button kind={kind} disabled={blocked} onClick={() => onAct(act)}>
      {act.label}
    </Button>
  )
  return (
    <div className={classes.step}>
      {matter.stage === 'open' && (
        <>
          {next && button({ kind: 'level', key: next.key, label: words.escalate(next.label) })}
          {button({ kind: 'due', key: '', label: words.extend }, 'quiet')}
          {button({ kind: 'progress', key: '', label: words.progress }, 'quiet')}
        </>
      )}
      {rules.sanctions.length > 0 && (
        <Button kind="quiet" onClick={() => setAccounting(true)}>
          {text.sanctions.add}
        </Button>
      )}
      {accounting && (
        <SanctionDialog
          system={matter.system}
          sanctions={rules.sanctions}
          matter={matter}
          onClose={() => setAccounting(false)}
        />
      )}
    </div>
  )
}

function Rungs({ matter, blocked, onAct }: Omit<ActsProps, 'rules'>) {
  const mayEdit = useRight('ledgers.edit')
  if (matter.rungs.length === 0) return null
  return (
    <PanelBlock title={words.rungs}>
      <ul className={classes.history}>
        {matter.rungs.map(({ key, label, on }) => (
          <li key={key} className={classes.step}>
            <span className={classes.red}>{words.rungOn(on)}</span>
            {mayEdit && (
              <LinkButton disabled={blocked} onClick={() => onAct({ kind: 'rung', key, label })}>
                {label}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}
