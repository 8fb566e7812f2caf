import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/awards/programme'
import { noticeMinimumAt, programmeProblems } from '#shared/modules/awards/rules'
import type { ProgrammeId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { ProgrammeActions } from './ProgrammeActions'
import { useProgrammeEdit } from './programme-edits'
import classes from './programmes.module.css'
import { text } from './programmes.text'
import { RulesEditor } from './RulesEditor'
import { useProgrammeActs } from './use-programme-acts'

/** One programme, edited as a whole: the cycles made from it keep their own copy. */
export function ProgrammePage({ id }: { id: ProgrammeId }) {
  const { data, error } = useApiQuery('awards.programme', { id })
  return data ? <Editor programme={data} /> : <PageFailure error={error} />
}

function Editor({ programme }: { programme: Programme }) {
  const mayEdit = useRight('awards.edit')
  const edit = useProgrammeEdit(programme)
  const acts = useProgrammeActs(programme, edit)
  const { data: presets } = useApiQuery('awards.programmePresets', {})
  const { data: standards } = useApiQuery('awards.awardStandards', {})
  const content = mayEdit ? edit.content : programme.content
  const problems = useMemo(() => {
    const least = standards && noticeMinimumAt(standards, todayPartial(new Date()))
    return programmeProblems(content, least)
  }, [content, standards])
  const facts = text.facts(text.states[programme.state], programme.cycles)
  useShortcut('ctrl+s', () => void acts.save(), { label: text.save, enabled: edit.changed && mayEdit })
  useShortcut('escape', stepBack)
  useShortcut('ctrl+z', edit.undo, { enabled: mayEdit, own: true, fieldsFirst: true })
  useShortcut('ctrl+y', edit.redo, { enabled: mayEdit, own: true, fieldsFirst: true })
  useStatus([facts])
  return (
    <Page
      head={
        <>
          <PageHead
            title={content.title}
            facts={facts}
            note={edit.changed && mayEdit ? text.unsaved : undefined}
            actions={mayEdit && <ProgrammeActions {...{ programme, edit, acts }} />}
          />
          <div className={classes.refusal}>
            <ErrorNotice error={acts.error} />
          </div>
        </>
      }
    >
      <RulesEditor
        content={content}
        onChange={edit.set}
        problems={problems}
        readOnly={!mayEdit}
        preset={presets?.find((it) => it.key === programme.preset)}
      >
        {programme.cycles > 0 && <p className={classes.frozen}>{text.ownCopy}</p>}
      </RulesEditor>
    </Page>
  )
}

/** Out of the cell first, then out of the page; what is unsaved stays for the way back. */
function stepBack(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('[data-control]')) activeElement.blur()
  else navigate('/awards/programmes')
}
