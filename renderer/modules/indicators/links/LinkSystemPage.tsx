import { useState } from 'react'
import type { LinkHolder, LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { SearchBox } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, CountTabs, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { DayBox } from '../DayBox'
import classes from '../indicators.module.css'
import { ChargesBody } from './ChargesBody'
import { HistoryBody } from './HistoryBody'
import { HoldersBody } from './HoldersBody'
import { LinkDialog, type LinkDraft } from './LinkDialog'
import { text } from './links.text'
import { TargetsBody } from './TargetsBody'
import { tabsOf, viewOf } from './tabs'

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
  const { content, key } = system
  const [tab, setTab] = useState('all')
  const [words, setWords] = useState('')
  const [draft, setDraft] = useState<LinkDraft | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const add = () => setDraft({ type: content.types[0]?.key ?? '' })
  const inCharges = tab === 'charges'
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit && !inCharges })
  const view = viewOf(tab)
  const ask = { system: key, on, text: words, view: view.view, watch: view.watch }
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={system.title}
            facts={text.systemFacts(content.holderWord, system.holders, system.complete, system.short)}
            actions={
              !inCharges && (
                <>
                  <WorkPaperActions
                    paper={{ paper: 'link-list', ask }}
                    label={text.paper}
                    name={`${system.title}${text.paper}`}
                    table
                  />
                  {mayEdit && (
                    <Button kind="primary" keys="ctrl+n" onClick={add}>
                      {text.add}
                    </Button>
                  )}
                </>
              )
            }
          />
          <CountTabs
            label={text.tabs}
            tabs={tabsOf(system)}
            value={tab}
            onChange={setTab}
            right={
              !inCharges && (
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
      {view.part === 'holders' && (
        <HoldersBody
          system={system}
          ask={ask}
          onClear={() => {
            setTab('all')
            setWords('')
          }}
          onAdd={(row: LinkHolder, type: string) => setDraft({ type, holder: row })}
          onEdit={setDraft}
        />
      )}
      {view.part === 'targets' && (
        <TargetsBody
          system={key}
          type={view.type}
          on={on}
          words={words}
          onAdd={(target) => setDraft({ type: view.type, target })}
        />
      )}
      {view.part === 'history' && <HistoryBody system={key} onEdit={setDraft} />}
      {view.part === 'charges' && content.charges && (
        <ChargesBody system={system} charges={content.charges} />
      )}
      {draft && <LinkDialog system={system} draft={draft} onClose={() => setDraft(null)} />}
    </Page>
  )
}
