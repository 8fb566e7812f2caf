import { useEffect, useMemo, useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { CatalogueDraft, Material, TypedLine } from '#shared/modules/dossiers/material'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import type { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useKeptDraft } from '../../../app/use-kept-draft'
import { showToast } from '../../../components'
import { tellDone } from '../viewer/use-page-acts'
import { text } from './catalogue.text'
import { changed, inserted, moved, ordered, reclassed, removed } from './line-moves'
import {
  blankLine,
  isBlank,
  isProblem,
  lineOf,
  newLine,
  type TypedField,
  typedOf,
  withSplitDate,
} from './typed-lines'

type Given = {
  dossierId: DossierId
  materials: readonly Material[]
  draft: CatalogueDraft | null
  editing: boolean
}
type Removed = CatalogueDraft['removed']
/** Puts the cursor into a field of a line. */
type GoTo = (key: string, field: TypedField) => void
type Typed = { lines: readonly TypedLine[]; removed: Removed }

/** A catalogue as it is typed: its lines, what keys do to them, its draft, and saving it in one piece. */
export function useCatalogue({ dossierId, materials, draft, editing }: Given) {
  const { base, take } = useBase(materials)
  const stored = useMemo((): Typed => ({ lines: base.map(typedOf), removed: [] }), [base])
  const [typed, setTyped] = useState<Typed | null>(draft)
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  const now = typed ?? stored
  const { kept, settled } = useKeptDraft({
    content: now,
    same: typed === null,
    changed: typed !== null,
    hadDraft: draft !== null,
    enabled: editing,
    keep: ({ lines, removed: gone }) =>
      api.dossiers.keepCatalogueDraft({ dossierId, lines: [...lines], removed: [...gone] }),
    drop: () => api.dossiers.dropCatalogueDraft({ dossierId }),
  })
  const store = useCommand('dossiers.saveMaterials')
  /** From what stands at that moment: a line that was not drawn anew calls with an older view of the others. */
  const turn = (step: (was: Typed) => Typed) => setTyped((was) => step(was ?? stored))
  const save = async (goTo: GoTo) => {
    const lines = soundLines(now.lines, goTo)
    if (!lines) return
    const reply = await store.run({ dossierId, lines: lines.map((it) => it.line), removed: [...now.removed] })
    if (!reply.ok) return showRefusal(reply, lines, goTo)
    settled()
    take(reply.value)
    setTyped(null)
    tellDone(reply, text.saved(reply.value.length))
  }
  return {
    lines: now.lines,
    base,
    standards,
    kept,
    unsaved: typed !== null,
    saving: store.running,
    editing,
    save,
    drop: () => setTyped(null),
    back: (before: Typed) => setTyped(before),
    state: now,
    ...lineActs(now, turn, standards?.classes),
  }
}

/** What keys do to the lines, each from the lines as they stand when it is done. */
function lineActs(
  now: Typed,
  turn: (step: (was: Typed) => Typed) => void,
  standards: readonly ClassStandard[] | undefined,
) {
  const turnLines = (step: (lines: readonly TypedLine[]) => readonly TypedLine[]) =>
    turn((was) => ({ removed: was.removed, lines: step(was.lines) }))
  return {
    change: (line: TypedLine) => turnLines((lines) => changed(lines, line)),
    split: (key: string) => {
      const line = now.lines.find((it) => it.key === key)
      if (line && withSplitDate(line) !== line) turnLines((lines) => changed(lines, withSplitDate(line)))
    },
    add: (code: ClassCode, behind: string | null = null) => {
      const line = blankLine(code)
      turnLines((lines) => inserted(lines, line, behind))
      return line.key
    },
    /** A blank line given up for one in another class: a line there that is blank already, else a new one. */
    replaceBlank: (key: string, code: ClassCode, then: (key: string) => void) => {
      const rest = removed(now.lines, key)
      const blank = rest.findLast((it) => it.classCode === code && isBlank(it))
      const line = blank ?? blankLine(code)
      turnLines(() => (blank ? rest : inserted(rest, line)))
      then(line.key)
    },
    /** Further lines, each at the end of its class. */
    take: (contents: readonly Parameters<typeof newLine>[0][]) => {
      const fresh = contents.map(newLine)
      turnLines((lines) => fresh.reduce((all, line) => inserted(all, line), [...lines]))
    },
    remove: (key: string) => turn((was) => withoutLine(was, key)),
    move: (key: string, step: 1 | -1) => turnLines((lines) => moved(lines, key, step)),
    reclass: (key: string, code: ClassCode) => turnLines((lines) => reclassed(lines, key, code)),
    order: (only: ClassCode | null) => standards && turnLines((lines) => ordered(lines, standards, only)),
  }
}

export type CatalogueEditing = ReturnType<typeof useCatalogue>

/** What is stored; what a saving answered counts until the list itself has come anew. */
function useBase(materials: readonly Material[]) {
  const [saved, setSaved] = useState<readonly Material[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list takes the place of what was answered.
  useEffect(() => setSaved(null), [materials])
  return { base: saved ?? materials, take: setSaved }
}

function withoutLine({ lines, removed: gone }: Typed, key: string): Typed {
  const line = lines.find((it) => it.key === key)
  const stored = line?.id && line.version !== null ? [{ id: line.id, version: line.version }] : []
  return { lines: removed(lines, key), removed: [...gone, ...stored] }
}

/** The lines as they are kept, blank ones left out; null once the cursor stands in the first that cannot be. */
function soundLines(lines: readonly TypedLine[], goTo: GoTo) {
  const read = lines
    .filter((it) => it.id !== null || !isBlank(it))
    .map((it) => ({ key: it.key, line: lineOf(it) }))
  const sound: { key: string; line: Exclude<ReturnType<typeof lineOf>, { message: string }> }[] = []
  for (const { key, line } of read) {
    if (!isProblem(line)) sound.push({ key, line })
    else {
      goTo(key, line.field)
      showToast(line.message, { tone: 'failed' })
      return null
    }
  }
  return sound
}

function showRefusal(
  { field, message, remedy }: Refusal,
  lines: readonly { key: string }[],
  goTo: GoTo,
): void {
  const [, index, name] = /^lines\.(\d+)\.(\w+)$/.exec(field ?? '') ?? []
  const line = lines[Number(index)]
  if (line) goTo(line.key, name as TypedField)
  showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
