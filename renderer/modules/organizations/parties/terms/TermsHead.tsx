import type { TermAsk, TermState } from '#shared/modules/organizations/term'
import { SearchBox } from '../../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../../app/queries'
import { type CountTab, CountTabs, PageHead, PlainPicker } from '../../../../components'
import classes from '../parties.module.css'
import { UnitFilter } from '../UnitFilter'
import { text } from './terms.text'
import { useTermSystems } from './use-term-systems'

type Props = { ask: TermAsk; onAsk: (ask: TermAsk) => void }

const TONES: Partial<Record<TermState, 'amber' | 'red'>> = { due: 'amber', unknown: 'amber', overdue: 'red' }
const ORDER: readonly TermState[] = [
  'overdue',
  'due',
  'lettered',
  'requested',
  'approved',
  'arranged',
  'unknown',
  'running',
]

/** What is due and overdue, and what narrows the list. */
export function TermsHead({ ask, onAsk }: Props) {
  const { data } = useApiQuery('organizations.termCounts', { system: ask.system, unitId: ask.unitId })
  const count = (state: TermState) => data?.states[state] ?? 0
  const all = ORDER.reduce((sum, it) => sum + count(it), 0)
  const tabs: CountTab<TermAsk['state']>[] = [
    { key: 'open', label: text.open, count: data && all - count('running') },
    ...ORDER.map((key) => ({ key, label: text.states[key], count: data && count(key), tone: TONES[key] })),
    { key: 'all', label: text.all, count: data && all },
  ]
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(count('due'), count('overdue'))}
        actions={
          <>
            <Filters ask={ask} onAsk={onAsk} bodies={data?.responsible ?? []} />
            <WorkPaperActions
              paper={{ paper: 'term-list', ask: { ...ask } }}
              label={text.listName}
              name={text.listName}
              table
            />
          </>
        }
      />
      <CountTabs<TermAsk['state']>
        label={text.tabs}
        tabs={tabs}
        value={ask.state}
        onChange={(state) => onAsk({ ...ask, state })}
        right={
          <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        }
      />
    </>
  )
}

type FiltersProps = Props & { bodies: readonly { name: string; due: number }[] }

function Filters({ ask, onAsk, bodies }: FiltersProps) {
  return (
    <>
      <SystemPicker system={ask.system} onChange={(system) => onAsk({ ...ask, system, responsible: '' })} />
      <span className={classes.wide}>
        <PlainPicker
          label={text.responsible}
          placeholder={text.responsible}
          value={ask.responsible}
          options={bodies
            .filter((it) => it.name !== '')
            .map((it) => ({
              value: it.name,
              label: text.responsibleOption(it.name, it.due),
            }))}
          onChange={(responsible) => onAsk({ ...ask, responsible })}
        />
      </span>
      <span className={classes.wide}>
        <UnitFilter label={text.unit} value={ask.unitId} onChange={(unitId) => onAsk({ ...ask, unitId })} />
      </span>
    </>
  )
}

/** Which system reminds, where there are several. */
function SystemPicker({ system, onChange }: { system: string; onChange: (system: string) => void }) {
  const { systems } = useTermSystems()
  if (systems.length < 2) return null
  return (
    <span className={classes.wide}>
      <PlainPicker
        label={text.system}
        value={system}
        options={systems.map((it) => ({ value: it.key as string, label: it.title }))}
        onChange={(key) => key !== '' && onChange(key)}
      />
    </span>
  )
}
