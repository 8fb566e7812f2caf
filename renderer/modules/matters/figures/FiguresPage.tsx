import { useState } from 'react'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { ledgerAddress } from '#shared/modules/matters/address'
import type { Span } from '#shared/modules/matters/rules-period'
import { DayField } from '../../../app/DayField'
import { PageFailure } from '../../../app/PageFailure'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { EmptyState, FieldStack, useShortcut } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { MeasureTable } from './MeasureTable'
import { SanctionSection } from './SanctionSection'
import { Shortfalls } from './Shortfalls'
import { TallySection } from './TallySection'
import { VisitSection } from './VisitSection'

const words = text.figuresPage

/** Rates of one ledger by unit and period, who falls short, and the counts that rates are reckoned from. */
export function FiguresPage({ system }: { system: string }) {
  const { data, error } = useApiQuery('matters.rules', { system })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <Figures rules={data} />
}

function Figures({ rules: { key, title, content } }: { rules: OutputOf<'matters.rules'> }) {
  const today = localToday()
  const [span, setSpan] = useState<Span>({ from: `${today.slice(0, 4)}-01-01`, to: today })
  const list = ledgerAddress(key)
  useShortcut('escape', () => navigate(list))
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <Link className={classes.back} href={list}>
          {words.back(title)}
        </Link>
        <h1>{words.title(title)}</h1>
        <div className={classes.acts}>
          <Period span={span} onChange={setSpan} />
        </div>
      </header>
      <div className={classes.sheet}>
        <MeasureTable system={key} span={span} />
        {content.quotas.length > 0 && <Shortfalls system={key} on={span.to} />}
        {content.visits && <VisitSection system={key} visits={content.visits} span={span} />}
        {content.tallies.map((it) => (
          <TallySection key={it.key} system={key} tally={it} />
        ))}
        {content.sanctions.length > 0 && <SanctionSection system={key} sanctions={content.sanctions} />}
      </div>
    </section>
  )
}

function Period({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const set = (part: Partial<Span>) => {
    const next = { ...span, ...part }
    if (WHOLE.test(next.from) && WHOLE.test(next.to)) onChange(next)
  }
  return (
    <FieldStack labelWidth={20}>
      <div className={classes.period}>
        <DayField label={words.from} name="from" value={span.from} onChange={(from) => set({ from })} />
        <DayField label={words.to} name="to" value={span.to} onChange={(to) => set({ to })} />
      </div>
    </FieldStack>
  )
}

const WHOLE = /^\d{4}-\d{2}-\d{2}$/
