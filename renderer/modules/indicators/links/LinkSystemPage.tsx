import { useState } from 'react'
import type { LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { SearchBox } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { CountTabs, ErrorNotice, Page } from '../../../components'
import { DayBox } from '../DayBox'
import classes from '../indicators.module.css'
import { ChargesBody } from './ChargesBody'
import { HistoryBody } from './HistoryBody'
import { HoldersBody, type HoldersBodyAsk } from './HoldersBody'
import { LinkDialog, type LinkDraft } from './LinkDialog'
import { LinkSystemHead } from './LinkSystemHead'
import { text } from './links.text'
import { TargetsBody } from './TargetsBody'
import { tabsOf, type View, viewOf } from './tabs'

/** One system of links on a day: holders with what they lack, targets that nobody is linked to, history, 责任清单. */
export function LinkSystemPage({ system }: { system: string }) {
  const [on, setOn] = useState('')
  const { data, error } = useApiQuery('indicators.linkSystem', { system, on })
  if (!data) return <ErrorNotice error={error} />
  return <Opened system={data} on={on} onDay={setOn} />
}

type OpenedProps = {
  system: LinkSystem & { content: LinksContent }
  /** ISO day, '' today. */
  on: string
  onDay: (on: string) => void
}

function Opened({ system, on, onDay }: OpenedProps) {
  const [tab, setTab] = useState('all')
  const [words, setWords] = useState('')
  const [draft, setDraft] = useState<LinkDraft | null>(null)
  const view = viewOf(tab)
  const ask = { system: system.key, on, text: words, view: view.view, watch: view.watch }
  const toAll = () => {
    setTab('all')
    setWords('')
  }
  return (
    <Page
      head={
        <>
          <LinkSystemHead
            system={system}
            part={view.part}
            ask={ask}
            onAdd={() => setDraft({ type: system.content.types[0]?.key ?? '' })}
          />
          <CountTabs
            label={text.tabs}
            tabs={tabsOf(system)}
            value={tab}
            onChange={setTab}
            right={
              (view.part === 'holders' || view.part === 'targets') && (
                <span className={classes.toolsEnd}>
                  <DayBox label={text.on} value={on} onChange={onDay} />
                  <SearchBox value={words} label={text.search} onChange={setWords} />
                </span>
              )
            }
          />
        </>
      }
    >
      <Body system={system} view={view} ask={ask} onClear={toAll} onDraft={setDraft} />
      {draft && <LinkDialog system={system} draft={draft} onClose={() => setDraft(null)} />}
    </Page>
  )
}

type BodyProps = {
  system: LinkSystem & { content: LinksContent }
  view: View
  ask: HoldersBodyAsk
  onClear: () => void
  onDraft: (draft: LinkDraft) => void
}

/** What the tab shows. */
function Body({ system, view, ask, onClear, onDraft }: BodyProps) {
  const { key, content } = system
  switch (view.part) {
    case 'holders':
      return (
        <HoldersBody
          system={system}
          ask={ask}
          onClear={onClear}
          onAdd={(row, type) => onDraft({ type, holder: row })}
          onEdit={onDraft}
        />
      )
    case 'targets':
      return (
        <TargetsBody
          system={key}
          type={view.type}
          on={ask.on}
          words={ask.text}
          onAdd={(target) => onDraft({ type: view.type, target })}
        />
      )
    case 'history':
      return <HistoryBody system={key} onEdit={onDraft} />
    case 'charges':
      return content.charges && <ChargesBody system={system} charges={content.charges} />
  }
}
