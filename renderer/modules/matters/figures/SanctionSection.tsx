import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { matterAddress } from '#shared/modules/matters/address'
import type { SanctionRow } from '#shared/modules/matters/sanction'
import type { Sanction } from '#shared/modules/matters/system'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { LinkButton, Section } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { LiftDialog } from './LiftDialog'
import { SanctionDialog } from './SanctionDialog'

const words = text.sanctions
const SHOWN = 200

/** 问责, the latest first: who, why, and until when it keeps from awards. */
export function SanctionSection({ system, sanctions }: { system: string; sanctions: readonly Sanction[] }) {
  const { data } = useApiQuery('matters.sanctions', { system, offset: 0, limit: SHOWN })
  const mayEdit = useRight('ledgers.edit')
  const [adding, setAdding] = useState(false)
  const [lifting, setLifting] = useState<SanctionRow | null>(null)
  return (
    <Section
      title={words.title}
      facts={data && words.facts(data.total)}
      action={mayEdit && <LinkButton onClick={() => setAdding(true)}>{words.add}</LinkButton>}
      framed
    >
      {data?.total === 0 && <p className={classes.note}>{words.none}</p>}
      <table className={classes.table} aria-label={words.title}>
        <tbody>
          {data?.rows.map((it) => (
            <tr key={it.id}>
              <td>{shownDay(it.on)}</td>
              <td className={classes.strong}>{it.label}</td>
              <td>{it.subjectInfo.name}</td>
              <td>
                {it.matterId !== null && <MatterLink id={it.matterId} number={it.matterNumber} />}
                {it.reason}
              </td>
              <td className={it.bars ? classes.red : classes.quiet}>{barWords(it)}</td>
              <td>
                {mayEdit && it.bars && <LinkButton onClick={() => setLifting(it)}>{words.lift}</LinkButton>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding && <SanctionDialog system={system} sanctions={sanctions} onClose={() => setAdding(false)} />}
      {lifting && <LiftDialog sanction={lifting} onClose={() => setLifting(null)} />}
    </Section>
  )
}

function MatterLink({ id, number }: { id: string; number: string }) {
  return (
    <>
      <LinkButton onClick={() => navigate(matterAddress(id))}>{number}</LinkButton>{' '}
    </>
  )
}

function barWords({ untilOn, liftedOn }: SanctionRow): string {
  if (liftedOn !== '') return words.lifted(liftedOn)
  return untilOn === '' ? text.none : words.until(untilOn)
}
