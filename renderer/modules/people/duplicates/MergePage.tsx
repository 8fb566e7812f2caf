import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  BottomBar,
  Button,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  Segmented,
  useShortcut,
} from '../../../components'
import { useUnits } from '../people.queries'
import { text } from './duplicates.text'
import { MergeTable } from './MergeTable'
import { useKeepApart } from './use-keep-apart'
import { useMerge } from './use-merge'

/** Records of one person side by side: what each says, which of it stands, and what comes of it. */
export function MergePage({ ids }: { ids: readonly PersonId[] }) {
  const { data, error } = useApiQuery('people.compareDuplicates', { ids: [...ids] })
  const { loaded } = useUnits()
  if (error) return <PageFailure error={error} />
  if (!data || !loaded) return <EmptyState>{text.merge.loading}</EmptyState>
  return <Comparison key={data.map((it) => it.person.version).join()} opened={data} />
}

function Comparison({ opened }: { opened: readonly OpenedPerson[] }) {
  const merging = useMerge(opened)
  const [all, setAll] = useState(false)
  const keepApart = useKeepApart()
  const mayMerge = useRight('people.edit')
  const { records, groups, content } = merging
  const differing = useMemo(
    () => groups.flatMap((it) => it.lines).filter((it) => it.differs).length,
    [groups],
  )
  const ids = records.map((it) => it.person.id)
  useStatus([text.merge.facts(records.length, differing)])
  useShortcut('escape', () => navigate('/people/duplicates'))
  useShortcut('ctrl+enter', merging.submit, {
    label: text.merge.submit(records.length),
    enabled: mayMerge && !merging.running,
  })
  return (
    <Page
      head={
        <PageHead
          title={text.merge.title(content.name)}
          facts={text.merge.facts(records.length, differing)}
          actions={
            <Segmented
              label={text.merge.show}
              value={all ? 'all' : 'differing'}
              onChange={(value) => setAll(value === 'all')}
              options={[
                { value: 'differing', label: text.merge.shown.differing },
                { value: 'all', label: text.merge.shown.all },
              ]}
            />
          }
        />
      }
      bottom={
        mayMerge && (
          <BottomBar
            kind="commit"
            right={
              <>
                <span>{text.merge.keys}</span>
                <Button
                  onClick={() =>
                    void keepApart(ids, content.name).then((done) => done && navigate('/people/duplicates'))
                  }
                >
                  {text.keepApart}
                </Button>
                <Button kind="primary" keys="ctrl+enter" loading={merging.running} onClick={merging.submit}>
                  {text.merge.submit(records.length)}
                </Button>
              </>
            }
          >
            <ErrorNotice error={merging.error} />
          </BottomBar>
        )
      }
    >
      <MergeTable merging={merging} all={all} />
    </Page>
  )
}
