import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CaseKind, EvaluationStandards } from '#shared/modules/evaluations/cases'
import { uncheckedIn } from '#shared/modules/evaluations/standards'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  DataTable,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  refusalOf,
  showToast,
  useArraySource,
  useShortcut,
} from '../../../components'
import classes from './cases.module.css'
import { KindForm } from './KindForm'
import { KIND_COLUMNS } from './kind-columns'
import { text } from './standards.text'
import { freshKind, nextUnchecked, withKind, withoutKind } from './standards-form'

/** The rule table: special cases of the year, sanctions and what they bar, each line with its source. */
export function StandardsPage() {
  const { data, error } = useApiQuery('evaluations.evaluationStandards', {})
  return data ? <Standards key={data.version} standards={data} /> : <ErrorNotice error={error} />
}

function Standards({ standards }: { standards: EvaluationStandards }) {
  const [draft, setDraft] = useState(standards)
  const [focus, setFocus] = useState(0)
  const { save, saving, failure } = useSaveStandards(draft)
  const mayEdit = useRight('evaluations.edit')
  const changed = draft !== standards
  const { kinds } = draft
  const source = useArraySource(kinds)
  const kind = kinds[Math.min(focus, kinds.length - 1)]
  const add = () => {
    setDraft({ ...draft, kinds: [...kinds, freshKind(kinds)] })
    setFocus(kinds.length)
  }
  const goOn = () => setFocus((now) => Math.max(0, nextUnchecked(kinds, now)))
  const unchecked = kinds.filter((it) => uncheckedIn(it).length > 0).length
  useShortcut('ctrl+s', save, { label: text.save, enabled: mayEdit && changed })
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit })
  useShortcut('f7', goOn, { label: text.nextCheck, enabled: unchecked > 0 })
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={text.facts(kinds.length, unchecked)}
          note={changed && text.unsaved}
          actions={
            <>
              <Button onClick={() => navigate('/evaluations/cases')}>{text.back}</Button>
              {unchecked > 0 && (
                <Button keys="f7" onClick={goOn}>
                  {text.nextCheck}
                </Button>
              )}
              {mayEdit && (
                <Button keys="ctrl+n" onClick={add}>
                  {text.add}
                </Button>
              )}
              {mayEdit && changed && <Button onClick={() => setDraft(standards)}>{text.drop}</Button>}
              {mayEdit && (
                <Button kind="primary" keys="ctrl+s" onClick={save} loading={saving} disabled={!changed}>
                  {text.save}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={failure} />
        <DataTable<CaseKind>
          label={text.tableLabel}
          columns={KIND_COLUMNS}
          source={source}
          rowKey={(it) => it.key}
          focus={Math.min(focus, kinds.length - 1)}
          onFocus={setFocus}
          autoFocus
        />
        <p className={classes.foot}>{text.hint}</p>
      </div>
      {kind && (
        <KindForm
          key={kind.key}
          kind={kind}
          onChange={(next) => setDraft(withKind(draft, next))}
          onRemove={() => setDraft(withoutKind(draft, kind.key))}
          readOnly={!mayEdit}
          refused={refusedOf(failure, kinds.indexOf(kind))}
        />
      )}
    </Page>
  )
}

function useSaveStandards(draft: EvaluationStandards) {
  const command = useCommand('evaluations.saveEvaluationStandards')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async () => {
    const reply = await command.run(draft)
    setFailure(reply.ok ? null : reply)
    if (reply.ok) showToast(text.saved)
  }
  return { save: () => void save(), saving: command.running, failure }
}

/** What was refused about this line: its field without the path before it. */
function refusedOf(failure: Failure, index: number): { field: string; message: string } | null {
  const refusal = refusalOf(failure)
  const path = `kinds.${index}.`
  if (!refusal?.field?.startsWith(path)) return null
  return { field: refusal.field.slice(path.length), message: refusal.message }
}
