import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ProgrammeRow } from '#shared/modules/awards/programme'
import { SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { programmeColumns } from './programme-columns'
import { useChangedProgrammes } from './programme-edits'
import classes from './programmes.module.css'
import { text } from './programmes.text'
import { openProgramme } from './use-programme-acts'

const TABS = ['active', 'retired'] as const
type ListTab = (typeof TABS)[number]

/** All programmes: those in use with what they still wait for, and those out of use. */
export function ProgrammesPage() {
  const [tab, setTab] = useState<ListTab>('active')
  const [words, setWords] = useState('')
  const [focus, setFocus] = useState(0)
  const source = usePagedQuery('awards.programmes', { text: words, retired: tab === 'retired' })
  const changed = useChangedProgrammes()
  const mayEdit = useRight('awards.edit')
  const choose = (key: ListTab) => {
    setTab(key)
    setFocus(0)
  }
  useShortcut('ctrl+n', create, { label: text.newProgramme, enabled: mayEdit })
  useStatus([text.count(source.total)])
  return (
    <Page
      head={
        <>
          <PageHead title={text.title} actions={<HeadActions mayEdit={mayEdit} />} />
          <CountTabs
            label={text.tabsLabel}
            tabs={TABS.map((key) => ({ key, label: text.tabs[key] }))}
            value={tab}
            onChange={choose}
            right={<Search words={words} onChange={setWords} />}
          />
        </>
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={source.error} />
        <DataTable<ProgrammeRow>
          label={text.list}
          columns={programmeColumns(changed)}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          onOpen={(row) => openProgramme(row.id)}
          empty={source.loading ? null : <NoProgrammes tab={tab} words={words} mayEdit={mayEdit} />}
          autoFocus
        />
      </div>
    </Page>
  )
}

const create = () => navigate('/awards/programmes/new')

function HeadActions({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <Button onClick={() => navigate('/awards/standards')}>{text.standards}</Button>
      {mayEdit && (
        <Button kind="primary" keys="ctrl+n" onClick={create}>
          {text.newProgramme}
        </Button>
      )}
    </>
  )
}

function Search({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  return <SearchBox value={words} label={text.search} onChange={onChange} />
}

type NoProgrammesProps = { tab: ListTab; words: string; mayEdit: boolean }

function NoProgrammes({ tab, words, mayEdit }: NoProgrammesProps) {
  const isFirst = mayEdit && words === '' && tab === 'active'
  return (
    <EmptyState>
      {words === '' ? text.empty[tab] : text.nothingFound(words)}
      {isFirst && <LinkButton onClick={create}>{text.newProgramme}</LinkButton>}
    </EmptyState>
  )
}
