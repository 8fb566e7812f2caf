import { useState } from 'react'
import type { RegisteredLetter } from '#shared/modules/reports/letter'
import type { LetterId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
} from '../../../components'
import { letterText as text } from '../reports.text'
import { letterColumns } from './letter-columns'
import { WithdrawDialog } from './WithdrawDialog'

type Ask = { text: string; year: number | null; origin: string }
const EVERYTHING: Ask = { text: '', year: null, origin: '' }

/** 发函登记: every letter that went out, printed again or withdrawn. */
export function LettersPage() {
  const list = useList(EVERYTHING, EVERYTHING)
  const { ask, keys } = list
  const source = usePagedQuery('reports.letters', ask)
  const [withdrawing, setWithdrawing] = useState<RegisteredLetter | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.reports.letters({ ...ask, ...slice })))
  const focused = source.rowAt(list.focus)
  const canWithdraw = mayEdit && focused !== undefined && focused.voidReason === ''
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={text.facts(source.total)}
            actions={
              <>
                <Button disabled={!canWithdraw} onClick={() => setWithdrawing(focused ?? null)}>
                  {text.withdraw}
                </Button>
                <WorkPaperActions
                  paper={{ paper: 'letter-register', ask }}
                  label={text.register}
                  name={text.register}
                  table
                />
              </>
            }
          />
          <Years ask={ask} years={source.answer?.years ?? []} onAsk={list.change} />
        </>
      }
      bottom={keys.size > 0 && <PrintBar ids={[...keys] as LetterId[]} onNone={list.none} />}
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<RegisteredLetter>
          label={text.list}
          columns={LETTER_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => list.setKeys(new Set([row.id]))}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          isQuiet={(row) => row.voidReason !== ''}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {withdrawing && <WithdrawDialog letter={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}

const LETTER_COLUMNS = letterColumns()

type YearsProps = { ask: Ask; years: readonly number[]; onAsk: (ask: Ask) => void }

function Years({ ask, years, onAsk }: YearsProps) {
  const tabs = [
    { key: 'all', label: text.allYears },
    ...years.map((it) => ({ key: String(it), label: text.year(it) })),
  ]
  return (
    <CountTabs<string>
      label={text.yearsLabel}
      tabs={tabs}
      value={ask.year === null ? 'all' : String(ask.year)}
      onChange={(year) => onAsk({ ...ask, year: year === 'all' ? null : Number(year) })}
      right={
        <SearchBox
          value={ask.text}
          label={text.search}
          onChange={(words) => onAsk({ ...ask, text: words })}
        />
      }
    />
  )
}

function PrintBar({ ids, onNone }: { ids: LetterId[]; onNone: () => void }) {
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      <WorkPaperActions
        paper={{ paper: 'letters', ask: { ids } }}
        label={text.printed}
        name={text.printed}
        beside
        small
      />
    </BottomBar>
  )
}
