import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TrainingClass } from '#shared/modules/training/training-class'
import type { TrainingClassId } from '#shared/values/id'
import { shownDay } from '#shared/values/iso-day'
import { ListTools, SearchBox } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, ErrorNotice, LinkButton, Page, PageHead, PageScroll, useShortcut } from '../../../components'
import { PasteListDialog } from '../../people/list/PasteListDialog'
import { TakenProblems } from '../TakenProblems'
import { text } from '../training.text'
import { ClassDialog } from './ClassDialog'
import { ParticipantRows } from './ParticipantRows'
import { RemoveClassDialog } from './RemoveClassDialog'
import { useClassList } from './use-class-list'

const words = text.oneClass

/** One class: its facts and its list of names with hours and results. */
export function ClassPage({ id }: { id: TrainingClassId }) {
  const { data: found, error } = useApiQuery('training.trainingClass', { id })
  if (!found) return <ErrorNotice error={error} />
  return <OneClass found={found} />
}

function OneClass({ found }: { found: TrainingClass }) {
  const [open, setOpen] = useState<'edit' | 'paste' | 'remove' | null>(null)
  const [search, setSearch] = useState('')
  const mayEdit = useRight('ledgers.edit')
  const mayExport = useRight('ledgers.export')
  const acts = useClassList(found)
  useShortcut('ctrl+n', () => setOpen('paste'), { label: words.paste, enabled: mayEdit })
  return (
    <Page
      head={
        <PageHead
          title={found.title}
          facts={words.facts([
            found.kindLabel,
            shownDay(found.from) + (found.to === '' ? '' : `—${shownDay(found.to)}`),
            found.place,
            found.siteName === found.place ? '' : found.siteName,
            words.hours(found.hours),
            words.listed(found.listed, found.absent),
            words.headcount(found.headcount),
          ])}
          actions={
            <>
              <Button onClick={() => navigate('/ledgers/training')}>{words.back}</Button>
              {mayEdit && <Button onClick={() => setOpen('edit')}>{text.edit}</Button>}
              {mayEdit && (
                <Button kind="quiet" onClick={() => setOpen('remove')}>
                  {text.remove}
                </Button>
              )}
              <WorkPaperActions
                paper={{ paper: 'training-class', ask: { id: found.id } }}
                label={words.print}
                name={found.title}
                table
              />
              {mayEdit && (
                <Button kind="primary" keys="ctrl+n" onClick={() => setOpen('paste')}>
                  {words.paste}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <PageScroll>
        <ErrorNotice error={acts.failure} />
        <ListTools>
          <SearchBox value={search} label={words.find} onChange={setSearch} />
          {mayExport && <LinkButton onClick={() => void acts.save()}>{words.out}</LinkButton>}
          {mayEdit && <LinkButton onClick={() => void acts.taking.take()}>{words.take}</LinkButton>}
        </ListTools>
        <ParticipantRows found={found} search={search} readOnly={!mayEdit} />
        <TakenProblems problems={acts.taking.problems} onForget={acts.taking.forget} />
      </PageScroll>
      {open === 'edit' && (
        <ClassDialog year={Number(found.from.slice(0, 4))} found={found} onClose={() => setOpen(null)} />
      )}
      {open === 'remove' && <RemoveClassDialog found={found} onClose={() => setOpen(null)} />}
      {open === 'paste' && (
        <PasteListDialog
          onClose={() => setOpen(null)}
          acts={[{ label: words.add, run: (ids) => void acts.add(ids).then(() => setOpen(null)) }]}
        />
      )}
    </Page>
  )
}
