import { useMemo, useState } from 'react'
import {
  type Preset,
  type SchemeContent,
  type SchemeRow,
  SUBJECT_KINDS,
} from '#shared/modules/evaluations/scheme'
import { useApiQuery, useCommand } from '../../../app/queries'
import type { Failure } from '../../../components'
import { blankScheme } from './new-parts'
import { text } from './schemes.text'
import { openScheme } from './use-scheme-acts'

export type From = 'presets' | 'copies' | 'blank'
/** What a new scheme may be made from. */
export type Base = {
  key: string
  title: string
  /** What the new scheme is called unless something else is typed. */
  name: string
  about: string
  content: SchemeContent | null
  preset: Preset | null
}

/** What a new scheme could be made from, which of it is chosen, and making it under the name that stands. */
export function useNewScheme() {
  const { data: presets } = useApiQuery('evaluations.presets', {})
  const { data: rows } = useApiQuery('evaluations.schemes', {})
  const [place, setPlace] = useState<{ from: From; index: number }>({ from: 'presets', index: 0 })
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<Failure>(null)
  const create = useCommand('evaluations.createScheme')
  const bases = useMemo(() => basesOf(presets ?? [], rows ?? []), [presets, rows])
  const base = bases[place.from][place.index]
  const { data: copied } = useApiQuery(
    'evaluations.scheme',
    { id: base?.key as SchemeRow['id'] },
    { enabled: place.from === 'copies' && base !== undefined },
  )
  const content = base && (base.content ?? copied?.content)
  const title = name ?? base?.name ?? ''
  const ready = content !== undefined && title.trim() !== ''
  const submit = async () => {
    if (!ready) return
    const preset = (place.from === 'copies' ? copied?.preset : base?.preset?.key) ?? ''
    const reply = await create.run({ content: { ...content, title: title.trim() }, preset })
    if (reply.ok) openScheme(reply.value.id)
    else setError(reply)
  }
  const choose = (from: From, index: number) => {
    setPlace({ from, index })
    setName(null)
  }
  return {
    bases,
    ...place,
    base,
    content,
    title,
    setTitle: setName,
    ready,
    choose,
    submit,
    running: create.running,
    error,
  }
}

function basesOf(presets: readonly Preset[], rows: readonly SchemeRow[]): Record<From, Base[]> {
  const blank = blankScheme()
  return {
    presets: presets.map((preset) => ({
      key: preset.key,
      title: preset.content.title,
      name: preset.content.title,
      about: SUBJECT_KINDS[preset.content.subject],
      content: preset.content,
      preset,
    })),
    copies: rows.map((it) => ({
      key: it.id,
      title: it.title,
      name: text.copyOf(it.title).slice(0, 80),
      about: SUBJECT_KINDS[it.subject],
      content: null,
      preset: null,
    })),
    blank: [
      {
        key: 'blank',
        title: text.blankRow,
        name: blank.title,
        about: text.none,
        content: blank,
        preset: null,
      },
    ],
  }
}
