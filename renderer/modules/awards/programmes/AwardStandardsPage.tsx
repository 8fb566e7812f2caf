import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { AwardStandards } from '#shared/modules/awards/standards'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  CountTabs,
  ErrorNotice,
  type Failure,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { PasteNoticeDialog } from './PasteNoticeDialog'
import { StandardRules } from './StandardRules'
import { text } from './standards.text'
import { uncheckedIn, withoutYear, withYear } from './standards-form'
import { RULES, useSaveStandards, useStandardsDraft } from './use-standards-draft'
import { YearView } from './YearView'

/** Holidays year by year, and what else the state decides from time to time, each with its source. */
export function AwardStandardsPage() {
  const { data, error } = useApiQuery('awards.awardStandards', {})
  return data ? <Standards key={data.version} standards={data} /> : <ErrorNotice error={error} />
}

function Standards({ standards }: { standards: AwardStandards }) {
  const edit = useStandardsDraft(standards)
  const { draft, changed, years, next, year } = edit
  const [pasting, setPasting] = useState(false)
  const { save, saving, failure } = useSaveStandards(draft)
  const mayEdit = useRight('awards.edit')
  useShortcut('ctrl+s', save, { label: text.save, enabled: mayEdit && changed })
  useShortcut('escape', () => navigate('/awards/programmes'), { enabled: !pasting })
  return (
    <Page
      head={
        <EditHead
          edit={edit}
          saving={saving}
          failure={failure}
          onPaste={() => setPasting(true)}
          onSave={save}
        />
      }
    >
      {year ? (
        <YearView
          key={year.year}
          year={year}
          onChange={(it) => edit.change(withYear(draft, it))}
          onRemove={() => edit.change(withoutYear(draft, year.year))}
          readOnly={!mayEdit}
        />
      ) : (
        <StandardRules standards={draft} onChange={edit.change} readOnly={!mayEdit} />
      )}
      {pasting && (
        <PasteNoticeDialog
          year={next}
          known={years}
          onClose={() => setPasting(false)}
          onTake={(read) => {
            setPasting(false)
            edit.take(read)
          }}
        />
      )}
    </Page>
  )
}

type EditHeadProps = HeadActionsProps & { failure: Failure }

function EditHead({ failure, ...acts }: EditHeadProps) {
  const { draft, changed, years, tab, choose, next, addYear } = acts.edit
  return (
    <>
      <PageHead
        title={text.title}
        facts={text.facts(years.length, uncheckedIn(draft))}
        note={changed && text.unsaved}
        actions={<HeadActions {...acts} />}
      />
      <YearTabs years={years} value={tab} onChange={choose} next={next} onAdd={addYear} />
      <ErrorNotice error={failure} />
    </>
  )
}

type HeadActionsProps = {
  edit: ReturnType<typeof useStandardsDraft>
  saving: boolean
  onPaste: () => void
  onSave: () => void
}

function HeadActions({ edit: { changed, drop }, saving, onPaste, onSave }: HeadActionsProps) {
  const mayEdit = useRight('awards.edit')
  return (
    <>
      <Button onClick={() => navigate('/awards/programmes')}>{text.back}</Button>
      {mayEdit && <Button onClick={onPaste}>{text.paste}</Button>}
      {mayEdit && changed && <Button onClick={drop}>{text.drop}</Button>}
      {mayEdit && (
        <Button kind="primary" keys="ctrl+s" onClick={onSave} loading={saving} disabled={!changed}>
          {text.save}
        </Button>
      )}
    </>
  )
}

type YearTabsProps = {
  years: readonly number[]
  value: string
  onChange: (key: string) => void
  /** The year that can be added. */
  next: number
  onAdd: () => void
}

function YearTabs({ years, value, onChange, next, onAdd }: YearTabsProps) {
  const mayEdit = useRight('awards.edit')
  return (
    <CountTabs
      label={text.tabsLabel}
      tabs={[
        ...years.map((it) => ({ key: String(it), label: text.year(it) })),
        { key: RULES, label: text.rules },
      ]}
      value={value}
      onChange={onChange}
      right={mayEdit && <LinkButton onClick={onAdd}>{text.addYear(next)}</LinkButton>}
    />
  )
}
