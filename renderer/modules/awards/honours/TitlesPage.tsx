import { navigate } from 'wouter/use-hash-location'
import { ListBody } from '../../../app/lists/ListParts'
import { useStatus } from '../../../app/status'
import { Button, CountTabs, ErrorNotice, Page, PageHead } from '../../../components'
import { DayInput } from '../../evaluations/cases/DayInput'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { EndingDialog } from './EndingDialog'
import { HonourPanel } from './HonourPanel'
import { TitleDues } from './TitleDues'
import { TitleReviews } from './TitleReviews'
import { TitleTable } from './TitleTable'
import { text } from './titles.text'
import { type TitleTab, type TitleWork, useTitles } from './use-titles'

/** 拔尖人才: who is in a 管理期, their yearly reviews typed down the column, and what each of them asks for. */
export function TitlesPage() {
  const work = useTitles()
  const { on, tab, held, due, rows, row, waiting, ending } = work
  useStatus(tab === 'held' ? [text.status(rows.length), text.keys] : [text.status(rows.length)])
  return (
    <Page head={<Head on={on} held={rows.length} waiting={waiting.length} />}>
      <ListBody>
        <Tabs work={work} />
        <ErrorNotice error={held.error ?? due.error} />
        {tab === 'held' ? (
          <TitleTable
            rows={rows}
            year={work.year}
            onYear={work.setYear}
            focus={work.focus}
            onFocus={work.setFocus}
            onOpen={(it) => work.end(it.honour.id, '')}
            loading={held.isPending}
          />
        ) : (
          <TitleDues rows={waiting} onOpen={work.workOff} loading={due.isPending} />
        )}
      </ListBody>
      {tab === 'held' && row && (
        <HonourPanel honour={row.honour}>
          <TitleReviews honourId={row.honour.id} />
        </HonourPanel>
      )}
      {ending && <EndingDialog {...ending} kind="end" onClose={work.endNone} />}
    </Page>
  )
}

/** Titles held and what waits, and at the right the day that both are asked for. */
function Tabs({ work: { tab, setTab, held, due, on, setOn } }: { work: TitleWork }) {
  return (
    <CountTabs<TitleTab>
      label={text.tabs}
      tabs={[
        { key: 'held', label: text.held, count: held.data?.length },
        { key: 'due', label: text.due, count: due.data?.length, tone: 'amber' },
      ]}
      value={tab}
      onChange={setTab}
      right={
        <DayInput label={text.on} value={on} placeholder="" onChange={(day) => day !== '' && setOn(day)} />
      }
    />
  )
}

function Head({ on, held, waiting }: { on: string; held: number; waiting: number }) {
  return (
    <PageHead
      title={text.title}
      facts={text.facts(held, waiting)}
      actions={
        <>
          <Button onClick={() => navigate('/awards/honours')}>{text.register}</Button>
          {held > 0 && <AwardPaperActions paper={{ paper: 'titles', on }} name={text.file(on)} />}
        </>
      }
      low
    />
  )
}
