import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
  useShortcut,
} from '../../../components'
import { openPerson } from '../../people/people.queries'
import { PaperActions } from '../papers/PaperActions'
import { AskedBar } from './AskedBar'
import { dropAsked, useAsked } from './asked'
import classes from './cases.module.css'
import { text } from './eligibility.text'
import { ELIGIBILITY_COLUMNS } from './eligibility-columns'
import { type EligibilityLine, linesOf, sumsOf } from './eligibility-lines'
import { useSource } from './use-source'

/** What bars whom at a day: asked for any people and units, each bar with its rule and the way to its source. */
export function EligibilityPage() {
  const asked = useAsked()
  const some = asked.personIds.length + asked.organizationIds.length > 0
  const ask = { ...asked, personIds: [...asked.personIds], organizationIds: [...asked.organizationIds] }
  const { data, error } = useApiQuery('evaluations.eligibility', ask, { enabled: some })
  const answers = useMemo(() => (some ? (data ?? []) : []), [some, data])
  const lines = useMemo(() => linesOf(answers), [answers])
  const source = useArraySource(lines)
  const [focus, setFocus] = useState(0)
  const { dialog, open } = useSource()
  const { barred, undecided } = sumsOf(answers)
  const day = asked.on || todayPartial(new Date())
  const at = lines[Math.min(focus, lines.length - 1)]
  useShortcut('delete', () => at && dropAsked(at.answer.id), { enabled: at !== undefined })
  useStatus(lines.length > 0 ? [text.status(lines.length)] : [])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={text.facts(answers.length, barred, undecided)}
            actions={
              <>
                <Button onClick={() => navigate('/evaluations/cases')}>{text.cases}</Button>
                {answers.length > 0 && (
                  <PaperActions paper={{ paper: 'eligibility', ...ask }} title={text.printTitle(day)} />
                )}
              </>
            }
            low
          />
          <AskedBar />
        </>
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={error} />
        <DataTable<EligibilityLine>
          label={text.tableLabel}
          columns={ELIGIBILITY_COLUMNS}
          source={source}
          rowKey={(it) => it.key}
          focus={Math.min(focus, lines.length - 1)}
          onFocus={setFocus}
          onOpen={({ barring, answer }) => {
            const person = asked.personIds.find((id) => id === answer.id)
            if (barring) open(barring.source)
            else if (person) openPerson(person)
          }}
          empty={some ? null : <EmptyState>{text.nobody}</EmptyState>}
        />
      </div>
      {dialog}
    </Page>
  )
}
