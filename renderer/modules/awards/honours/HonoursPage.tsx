import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { HONOUR_STATES, type Honour, HonourState } from '#shared/modules/awards/honour'
import type { HonourId } from '#shared/values/id'
import { ListBody, SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { createStore } from '../../../app/store'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  PanelBlock,
  useShortcut,
} from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { HonourPanel } from './HonourPanel'
import { REGISTER_COLUMNS } from './honour-columns'
import classes from './honours.module.css'
import { text } from './honours.text'
import { PastHonourDialog } from './PastHonourDialog'
import { text as titles } from './titles.text'

type Filter = { text: string; year: number | null; state: HonourState | null }

const EVERYTHING: Filter = { text: '', year: null, state: null }
const kept = createStore<Filter>(EVERYTHING)
/** Years offered: as far back as anybody types honours in. */
const YEARS = 40

/** 获奖名册: every honour of all years, those entered by hand with them; or the one that a record leads to. */
export function HonoursPage({ only }: { only: HonourId | null }) {
  const chosen = kept.use()
  const filter = only === null ? chosen : { ...EVERYTHING, id: only }
  const source = usePagedQuery('awards.honours', filter)
  const [focus, setFocus] = useState(0)
  const [past, setPast] = useState<Honour | 'new' | null>(null)
  const mayEdit = useRight('awards.edit')
  const enter = () => setPast('new')
  useShortcut('ctrl+n', enter, { label: text.pastNew, enabled: mayEdit })
  useStatus([text.status(source.total)])
  const at = Math.min(focus, source.total - 1)
  const row = source.rowAt(at)
  return (
    <Page
      head={
        <>
          <RegisterHead total={source.total} onEnter={mayEdit ? enter : undefined} />
          {only === null ? <Filters /> : <OnlyOne />}
        </>
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Honour>
          label={text.registerTitle}
          columns={REGISTER_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={at}
          onFocus={setFocus}
          onOpen={(it) => open(it, setPast)}
          isQuiet={(it) => it.state === 'withdrawn'}
          empty={source.loading ? null : <Nothing filtered={filter !== EVERYTHING} />}
          autoFocus
        />
      </ListBody>
      {row && (
        <HonourPanel honour={row}>
          <PanelBlock>
            <LinkButton onClick={() => open(row, setPast)}>
              {row.cycleId ? text.openCycle : text.edit}
            </LinkButton>
          </PanelBlock>
        </HonourPanel>
      )}
      {past && <PastHonourDialog honour={past === 'new' ? null : past} onClose={() => setPast(null)} />}
    </Page>
  )
}

type HeadProps = { total: number; onEnter: (() => void) | undefined }

function RegisterHead({ total, onEnter }: HeadProps) {
  return (
    <PageHead
      title={text.registerTitle}
      facts={text.registerFacts(total)}
      actions={
        <>
          <Button onClick={() => navigate('/awards/titles')}>{titles.title}</Button>
          {onEnter && (
            <Button kind="primary" keys="ctrl+n" onClick={onEnter}>
              {text.pastNew}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What a cycle gave opens there; what was entered by hand opens to be corrected. */
function open(honour: Honour, correct: (honour: Honour) => void): void {
  if (honour.cycleId) navigate(`/awards/cycles/${honour.cycleId}/honours`)
  else correct(honour)
}

function Nothing({ filtered }: { filtered: boolean }) {
  return <EmptyState>{filtered ? text.nothing : text.registerEmpty}</EmptyState>
}

/** Only the honour that something led to is listed; from here to all of them. */
function OnlyOne() {
  return (
    <div className={classes.tools}>
      <LinkButton onClick={() => navigate('/awards/honours')}>{text.allHonours}</LinkButton>
    </div>
  )
}

function Filters() {
  const filter = kept.use()
  const change = (part: Partial<Filter>) => kept.set({ ...filter, ...part })
  const now = new Date().getFullYear()
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back))
  const states = Object.entries(HONOUR_STATES).map(([value, label]) => ({ value, label }))
  return (
    <div className={classes.tools}>
      <SearchBox
        value={filter.text}
        label={text.registerSearch}
        onChange={(words) => change({ text: words })}
      />
      <span className={classes.pick}>
        <PlainPicker
          label={text.year}
          value={filter.year === null ? '' : String(filter.year)}
          onChange={(year) => change({ year: year === '' ? null : Number(year) })}
          options={years.map((it) => ({ value: it, label: it }))}
          placeholder={text.everyYear}
        />
      </span>
      <span className={classes.pick}>
        <PlainPicker
          label={text.state}
          value={filter.state ?? ''}
          onChange={(state) => change({ state: state === '' ? null : HonourState.parse(state) })}
          options={states}
          placeholder={text.everyState}
        />
      </span>
    </div>
  )
}
