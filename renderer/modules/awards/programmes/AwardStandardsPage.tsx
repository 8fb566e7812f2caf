import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { AwardStandards } from '#shared/modules/awards/standards'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  CountTabs,
  ErrorNotice,
  type Failure,
  LinkButton,
  Page,
  PageHead,
  showToast,
  useShortcut,
} from '../../../components'
import { PasteNoticeDialog } from './PasteNoticeDialog'
import { StandardRules } from './StandardRules'
import { text } from './standards.text'
import { emptyYear, uncheckedIn, withNotice, withoutYear, withYear } from './standards-form'
import { YearView } from './YearView'

/** Holidays year by year, and what else the state decides from time to time, each with its source. */
export function AwardStandardsPage() {
  const { data, error } = useApiQuery('awards.awardStandards', {})
  return data ? <Standards key={data.version} standards={data} /> : <ErrorNotice error={error} />
}

const RULES = 'rules'

function Standards({ standards }: { standards: AwardStandards }) {
  const today = todayPartial(new Date())
  const [draft, setDraft] = useState(standards)
  const [tab, setTab] = useState(today.slice(0, 4))
  const [pasting, setPasting] = useState(false)
  const { save, saving, failure } = useSaveStandards(draft)
  const mayEdit = useRight('awards.edit')
  const changed = draft !== standards
  const years = draft.calendar.map((it) => it.year)
  const next = Math.max(Number(today.slice(0, 4)) - 1, ...years) + 1
  const year = draft.calendar.find((it) => String(it.year) === tab)
  const shown = year || tab === RULES ? tab : String(years.at(-1) ?? RULES)
  const shownYear = draft.calendar.find((it) => String(it.year) === shown)
  useShortcut('ctrl+s', save, { label: text.save, enabled: mayEdit && changed })
  useShortcut('escape', () => navigate('/awards/programmes'), { enabled: !pasting })
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={text.facts(years.length, uncheckedIn(draft))}
            note={changed && text.unsaved}
            actions={
              <HeadActions
                changed={changed}
                saving={saving}
                onPaste={() => setPasting(true)}
                onDrop={() => setDraft(standards)}
                onSave={save}
              />
            }
          />
          <YearTabs
            years={years}
            value={shown}
            onChange={setTab}
            next={next}
            onAdd={() => {
              setDraft(withYear(draft, emptyYear(next)))
              setTab(String(next))
            }}
          />
          <ErrorNotice error={failure} />
        </>
      }
    >
      {shownYear ? (
        <YearView
          key={shown}
          year={shownYear}
          onChange={(it) => setDraft(withYear(draft, it))}
          onRemove={() => setDraft(withoutYear(draft, shownYear.year))}
          readOnly={!mayEdit}
        />
      ) : (
        <StandardRules standards={draft} onChange={setDraft} readOnly={!mayEdit} today={today} />
      )}
      {pasting && (
        <PasteNoticeDialog
          year={next}
          known={years}
          onClose={() => setPasting(false)}
          onTake={(read) => {
            setPasting(false)
            setDraft(withNotice(draft, read))
            setTab(String(read.year))
          }}
        />
      )}
    </Page>
  )
}

type HeadActionsProps = {
  changed: boolean
  saving: boolean
  onPaste: () => void
  onDrop: () => void
  onSave: () => void
}

function HeadActions({ changed, saving, onPaste, onDrop, onSave }: HeadActionsProps) {
  const mayEdit = useRight('awards.edit')
  return (
    <>
      <Button onClick={() => navigate('/awards/programmes')}>{text.back}</Button>
      {mayEdit && <Button onClick={onPaste}>{text.paste}</Button>}
      {mayEdit && changed && <Button onClick={onDrop}>{text.drop}</Button>}
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

function useSaveStandards(draft: AwardStandards) {
  const command = useCommand('awards.saveAwardStandards')
  const [failure, setFailure] = useState<Failure>(null)
  const save = () =>
    void command.run(draft).then((reply) => {
      setFailure(reply.ok ? null : reply)
      if (reply.ok) showToast(text.saved)
    })
  return { save, saving: command.running, failure }
}
