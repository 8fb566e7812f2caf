import { useMemo } from 'react'
import type { FormReport, LackingCharacter } from '#shared/modules/people/form'
import { useEditing } from '../person/editor-context'
import { type Remedy, remedyOf } from '../person/remedies'
import { cellOfField, marksOfField } from './cell-map'
import { text } from './form.text'

/** One thing about the whole form that wants a look; `field` where the record has it, `cell` where the form has it. */
export type CheckLine = {
  key: string
  state: 'check' | 'wrong'
  title: string
  detail: string
  field: string
  cell: string
  remedy: Remedy | null
}

/** 本表核对: cells that do not fit, characters that the fonts lack, then what the record warns of. */
export function useChecks(report: FormReport | null, lacking: readonly LackingCharacter[] | null) {
  const { warnings, content } = useEditing()
  return useMemo(() => {
    const lost = (report?.cells ?? []).filter((it) => it.lost > 0)
    const open = warnings.filter((it) => it.accepted === null)
    const lines: CheckLine[] = [
      ...lost.map((it) => ({
        ...NONE,
        key: it.cell,
        state: 'wrong' as const,
        title: it.label,
        detail: text.lost(it.lost, it.size),
        cell: it.cell,
      })),
      ...(lacking ?? []).map((it) => ({
        ...NONE,
        key: `${it.cell} ${it.character}`,
        state: it.drawnWith === '' ? ('wrong' as const) : ('check' as const),
        title: it.label,
        detail: text.glyph(it.character, it.font, it.drawnWith),
        cell: it.cell,
      })),
      ...open.map((it) => ({
        key: it.key,
        state: it.severity === 'contradiction' ? ('wrong' as const) : ('check' as const),
        title: it.title,
        detail: it.detail,
        field: it.field,
        cell: cellOfField(it.field),
        remedy: remedyOf(it, content),
      })),
    ]
    const marks = open.flatMap((it) => marksOfField(it.field, content)).map((it) => [it, 'check' as const])
    return {
      lines,
      fields: new Set(open.map((it) => it.field)),
      marks: Object.fromEntries(marks) as Readonly<Record<string, 'check'>>,
      allFit: lost.length === 0,
      noneLacking: lacking?.length === 0,
    }
  }, [report, lacking, warnings, content])
}

const NONE = { field: '', remedy: null }
