import { useMemo, useRef } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import type { Scheme } from '#shared/modules/evaluations/scheme'
import type { SchemeId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { ErrorNotice, Page, PageHead, PageScroll, useShortcut } from '../../../components'
import { AfterPart, InstructionsPart } from './AfterPart'
import { BasicsPart } from './BasicsPart'
import { CheckPanel } from './CheckPanel'
import { CountingPart } from './CountingPart'
import { fieldOf } from './field-names'
import { GradesPart } from './GradesPart'
import { GroupsPart } from './GroupsPart'
import { IndicatorsPart } from './IndicatorsPart'
import { LimitsPart } from './LimitsPart'
import { leadTo } from './lead-to'
import { ScalesPart } from './ScalesPart'
import { SchemeActions } from './SchemeActions'
import { useSchemeEdit } from './scheme-edits'
import classes from './schemes.module.css'
import { text } from './schemes.text'
import { useSchemeActs } from './use-scheme-acts'

/** One edition of a scheme: edited while it is a draft, shown once a round has started with it. */
export function SchemePage({ id }: { id: SchemeId }) {
  const { data, error } = useApiQuery('evaluations.scheme', { id })
  return data ? <Editor scheme={data} /> : <PageFailure error={error} />
}

function Editor({ scheme }: { scheme: Scheme }) {
  const mayEdit = useRight('evaluations.edit')
  const edit = useSchemeEdit(scheme)
  const acts = useSchemeActs(scheme, edit)
  const { data: presets } = useApiQuery('evaluations.presets', {})
  const readOnly = !mayEdit || scheme.state !== 'draft'
  const content = readOnly ? scheme.content : edit.content
  const problems = useMemo(() => schemeProblems(content), [content])
  const part = { content, onChange: edit.set, readOnly }
  useEditorKeys({ edit, acts, readOnly, fields: problems.map((it) => fieldOf(content, it.place)) })
  useStatus([text.facts(scheme.edition, text.states[scheme.state], scheme.rounds)])
  return (
    <Page
      head={
        <>
          <PageHead
            title={content.title}
            facts={text.facts(scheme.edition, text.states[scheme.state], scheme.rounds)}
            note={edit.changed && !readOnly ? text.unsaved : undefined}
            actions={mayEdit && <SchemeActions {...{ scheme, edit, acts }} />}
          />
          <div className={classes.refusal}>
            <ErrorNotice error={acts.error} />
          </div>
        </>
      }
    >
      <PageScroll>
        {scheme.state !== 'draft' && (
          <p className={classes.frozen}>{scheme.state === 'started' ? text.frozen : text.outOfUse}</p>
        )}
        <BasicsPart {...part} />
        <IndicatorsPart {...part} />
        <GroupsPart {...part} />
        <ScalesPart {...part} />
        <CountingPart {...part} />
        <GradesPart {...part} />
        <LimitsPart {...part} />
        <AfterPart {...part} />
        <InstructionsPart {...part} />
      </PageScroll>
      <CheckPanel
        content={content}
        problems={problems}
        preset={presets?.find((it) => it.key === scheme.preset)}
        readOnly={readOnly}
        onChange={edit.set}
      />
    </Page>
  )
}

type KeysProps = {
  edit: ReturnType<typeof useSchemeEdit>
  acts: ReturnType<typeof useSchemeActs>
  readOnly: boolean
  /** The fields of all problems in the order of the page. */
  fields: readonly string[]
}

function useEditorKeys({ edit, acts, readOnly, fields }: KeysProps): void {
  const last = useRef({ index: 0, field: '' })
  /** Goes on from the problem it led to; when that one is mended, the next has moved into its place. */
  const nextProblem = () => {
    const at = fields.indexOf(last.current.field)
    const index = (at < 0 ? last.current.index : at + 1) % fields.length
    const field = fields[index] ?? ''
    last.current = { index, field }
    leadTo(field)
  }
  useShortcut('f7', nextProblem, { label: text.nextProblem, enabled: fields.length > 0 })
  useShortcut('ctrl+s', () => void acts.save(), { label: text.save, enabled: edit.changed && !readOnly })
  useShortcut('escape', stepBack)
  useShortcut('ctrl+z', edit.undo, { enabled: !readOnly, own: true, fieldsFirst: true })
  useShortcut('ctrl+y', edit.redo, { enabled: !readOnly, own: true, fieldsFirst: true })
}

/** Out of the cell first, then out of the page; what is unsaved stays for the way back. */
function stepBack(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('[data-control]')) activeElement.blur()
  else navigate('/evaluations/schemes')
}
