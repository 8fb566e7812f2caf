import { navigate } from 'wouter/use-hash-location'
import type { Ledger } from '#shared/modules/ledgers/ledger'
import { SearchBox } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { Button, CountTabs, PageHead, useShortcut } from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import type { RowAsk } from './ask'
import { ChoiceFilter } from './ChoiceFilter'
import { LedgerMenu } from './LedgerMenu'
import { useExport } from './use-export'

type Props = {
  ledger: Ledger
  ask: RowAsk
  onAsk: (ask: RowAsk) => void
  onAdd: (() => void) | undefined
  onColumns: (() => void) | undefined
}

/** A ledger's name, what can be done with it, and what narrows its rows. */
export function LedgerHead({ ledger, ask, onAsk, onAdd, onColumns }: Props) {
  const { id, content } = ledger
  const { save } = useExport(ledger, ask)
  useShortcut('ctrl+n', () => onAdd?.(), { label: text.add, enabled: onAdd !== undefined })
  return (
    <>
      <PageHead
        title={content.title}
        facts={ledger.source}
        actions={
          <>
            {onColumns && <Button onClick={onColumns}>{text.edit}</Button>}
            {onAdd && <Button onClick={() => navigate(`/ledgers/own/${id}/take`)}>{text.import}</Button>}
            <WorkPaperActions
              paper={{ paper: 'own-ledger', ask: { id, ...ask } }}
              label={text.paper}
              name={content.title}
              onExcel={() => void save()}
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <Tabs ledger={ledger} ask={ask} onAsk={onAsk} />
    </>
  )
}

function Tabs({ ledger, ask, onAsk }: Pick<Props, 'ledger' | 'ask' | 'onAsk'>) {
  const hasDeadline = ledger.content.columns.some((it) => it.role === 'deadline')
  const which = ask.troubled ? 'troubled' : ask.overdue ? 'overdue' : 'all'
  return (
    <CountTabs<'all' | 'overdue' | 'troubled'>
      label={text.tabs}
      tabs={[
        { key: 'all', label: text.all, count: ledger.rows },
        ...(hasDeadline ? [{ key: 'overdue' as const, label: text.overdue }] : []),
        { key: 'troubled', label: text.troubled, count: ledger.troubled, tone: 'amber' },
      ]}
      value={which}
      onChange={(key) => onAsk({ ...ask, troubled: key === 'troubled', overdue: key === 'overdue' })}
      right={
        <span className={classes.acts}>
          <ChoiceFilter content={ledger.content} ask={ask} onAsk={onAsk} />
          <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
          <LedgerMenu ledger={ledger} />
        </span>
      }
    />
  )
}
