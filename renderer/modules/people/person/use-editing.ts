import { useMemo, useState } from 'react'
import { completenessOf, missingParts } from '#shared/modules/people/rules-completeness'
import { derivedTexts, elementTexts } from '#shared/modules/people/rules-texts'
import { unitMatcher } from '#shared/modules/people/rules-units'
import { useSession } from '../../../app/session'
import { dateWords } from '../../../app/when'
import { useAgeReference, useUnits } from '../people.queries'
import type { Editing } from './editor-context'
import { historyFieldOf } from './history-fields'
import { text } from './person.text'
import { flagsOf, useWarnings } from './use-warnings'

type Given = Pick<
  Editing,
  | 'opened'
  | 'view'
  | 'content'
  | 'change'
  | 'act'
  | 'changed'
  | 'canUndo'
  | 'canRedo'
  | 'saving'
  | 'save'
  | 'readOnly'
  | 'errors'
  | 'go'
  | 'cell'
  | 'setCell'
  | 'photo'
>

/** What the views share, worked out from the content in work. */
export function useEditing(given: Given): Editing {
  const { opened, content } = given
  const { units, nameOf } = useUnits()
  const { reference } = useAgeReference()
  const { caller } = useSession()
  const [historyField, setHistoryField] = useState('')
  const [entry, setEntry] = useState(-1)
  const texts = useMemo(() => elementTexts(content, nameOf), [content, nameOf])
  const derived = useMemo(() => derivedTexts(content, nameOf), [content, nameOf])
  const matchUnit = useMemo(() => unitMatcher(units), [units])
  const warnings = useWarnings({ content, texts }, opened)
  const flagged = useMemo(() => flagsOf(warnings), [warnings])
  const facts = { content, texts, hasPhoto: opened.person.photo !== null }
  return {
    ...given,
    warnings,
    flagged,
    missing: missingParts(facts),
    percent: completenessOf(facts).percent,
    unitName: nameOf,
    matchUnit,
    reference,
    texts,
    derived,
    handSource: text.derived.handSource(caller.name, dateWords(new Date())),
    historyField,
    setHistoryField,
    showHistory: (key) => setHistoryField(historyFieldOf(key)),
    entry,
    setEntry,
  }
}
