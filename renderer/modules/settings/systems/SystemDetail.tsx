import { useState } from 'react'
import type { WorkSystem } from '#shared/platform/systems/schema'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { SYSTEM_EDITORS } from '../../../app/system-editors'
import { EmptyState, ErrorNotice, FieldStack, PageScroll, Segmented, TextField } from '../../../components'
import { SystemActions } from './SystemActions'
import { SystemSaveBar } from './SystemSaveBar'
import { type SystemPlace, useSystemDraft } from './system-drafts'
import classes from './systems.module.css'
import { text } from './systems.text'

type Props = { place: SystemPlace; onCopy: () => void; onGone: () => void }

/** One system: its name, source, editions, and the content in the editor of its engine. */
export function SystemDetail({ place, onCopy, onGone }: Props) {
  const { data, error } = useApiQuery('systems.system', place)
  return (
    <div className={classes.detail}>
      <ErrorNotice error={error} />
      {data && <Detail key={data.editions.length} system={data} onCopy={onCopy} onGone={onGone} />}
    </div>
  )
}

type DetailProps = { system: WorkSystem; onCopy: () => void; onGone: () => void }

function Detail({ system, onCopy, onGone }: DetailProps) {
  const last = system.editions.at(-1)
  const [edition, setEdition] = useState(last?.edition ?? 1)
  const shown = system.editions.find((it) => it.edition === edition)
  const edit = useSystemDraft(system, last?.content)
  const mayEdit = useRight('systems.edit')
  const isLast = edition === last?.edition
  const readOnly = !mayEdit || !isLast
  return (
    <>
      <div className={classes.detailHead}>
        <h2>{system.title}</h2>
        {edit.changed && <span className={classes.unsaved}>{text.unsaved}</span>}
        {mayEdit && <SystemActions system={system} onCopy={onCopy} onGone={onGone} />}
      </div>
      <PageScroll>
        <Basics edit={edit} readOnly={readOnly} />
        <Editions system={system} edition={edition} onEdition={setEdition} />
        {!isLast && <p className={classes.note}>{text.olderEdition}</p>}
        {!mayEdit && <p className={classes.note}>{text.onlyReading}</p>}
        <Content
          key={edition}
          system={system}
          content={isLast ? edit.draft.content : shown?.content}
          onChange={(content) => edit.change({ content })}
          readOnly={readOnly}
        />
      </PageScroll>
      {mayEdit && isLast && <SystemSaveBar system={system} edit={edit} />}
    </>
  )
}

type BasicsProps = { edit: ReturnType<typeof useSystemDraft>; readOnly: boolean }

function Basics({ edit, readOnly }: BasicsProps) {
  return (
    <div className={classes.basics}>
      <FieldStack labelWidth={72}>
        <TextField
          label={text.fields.title}
          name="title"
          value={edit.draft.title}
          onChange={(title) => edit.change({ title })}
          rule={text.rules.title}
          limit={60}
          readOnly={readOnly}
        />
        <TextField
          label={text.fields.source}
          name="source"
          value={edit.draft.source}
          onChange={(source) => edit.change({ source })}
          rule={text.rules.source}
          limit={200}
          readOnly={readOnly}
        />
      </FieldStack>
    </div>
  )
}

type EditionsProps = { system: WorkSystem; edition: number; onEdition: (edition: number) => void }

/** Which edition is looked at; the last one is edited. */
function Editions({ system: { editions }, edition, onEdition }: EditionsProps) {
  const latest = editions.slice(-MOST_EDITIONS)
  return (
    <div className={classes.editions}>
      {latest.length === 1 ? (
        <span>{text.edition(latest[0]?.edition ?? 1, latest[0]?.from ?? '')}</span>
      ) : (
        <Segmented<string>
          label={text.editions}
          value={String(edition)}
          onChange={(it) => onEdition(Number(it))}
          options={latest.map((it) => ({
            value: String(it.edition),
            label: text.edition(it.edition, it.from),
          }))}
          small
        />
      )}
      <span className={classes.meta}>{text.editionRule}</span>
    </div>
  )
}

/** Editions that stand side by side; older ones hold for days long past. */
const MOST_EDITIONS = 4

type ContentProps = {
  system: WorkSystem
  content: unknown
  onChange: (content: unknown) => void
  readOnly: boolean
}

function Content({ system, content, onChange, readOnly }: ContentProps) {
  const Editor = SYSTEM_EDITORS[system.engine]
  if (!Editor) return <EmptyState>{text.noEditor}</EmptyState>
  return <Editor content={content} onChange={onChange} readOnly={readOnly} />
}
