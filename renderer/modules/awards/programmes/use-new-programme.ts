import { useMemo, useState } from 'react'
import {
  AWARD_SUBJECTS,
  type ProgrammeContent,
  type ProgrammePreset,
  type ProgrammeRow,
} from '#shared/modules/awards/programme'
import { useApiQuery, useCommand } from '../../../app/queries'
import type { Failure } from '../../../components'
import { text } from './programmes.text'
import { blankProgramme } from './rules-parts'
import { openProgramme } from './use-programme-acts'

export type From = 'presets' | 'copies' | 'blank'

/** What a new programme may be made from. */
export type Base = {
  key: string
  title: string
  /** What the new programme is called unless something else is typed. */
  name: string
  about: string
  content: ProgrammeContent | null
  preset: ProgrammePreset | null
}

/** What a new programme could be made from, which of it is chosen, and making it under the name that stands. */
export function useNewProgramme() {
  const { data: presets } = useApiQuery('awards.programmePresets', {})
  const { data: listed } = useApiQuery('awards.programmes', { limit: 500 })
  const [place, setPlace] = useState<{ from: From; index: number }>({ from: 'presets', index: 0 })
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<Failure>(null)
  const create = useCommand('awards.createProgramme')
  const bases = useMemo(() => basesOf(presets ?? [], listed?.rows ?? []), [presets, listed])
  const base = bases[place.from][place.index]
  const { data: copied } = useApiQuery(
    'awards.programme',
    { id: base?.key as ProgrammeRow['id'] },
    { enabled: place.from === 'copies' && base !== undefined },
  )
  const content = base && (base.content ?? copied?.content)
  const title = name ?? base?.name ?? ''
  const ready = content !== undefined && title.trim() !== ''
  const submit = async () => {
    if (!ready) return
    const preset = (place.from === 'copies' ? copied?.preset : base?.preset?.key) ?? ''
    const reply = await create.run({ content: { ...content, title: title.trim() }, preset })
    if (reply.ok) openProgramme(reply.value.id)
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

const LONGEST_TITLE = 80

function basesOf(presets: readonly ProgrammePreset[], rows: readonly ProgrammeRow[]): Record<From, Base[]> {
  const blank = blankProgramme()
  return {
    presets: presets.map((preset) => ({
      key: preset.key,
      title: preset.content.title,
      name: preset.content.title,
      about: subjectsOf(preset.content),
      content: preset.content,
      preset,
    })),
    copies: rows.map((it) => ({
      key: it.id,
      title: it.title,
      name: text.copyOf(it.title).slice(0, LONGEST_TITLE),
      about: text.count(it.categories),
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

/** 个人、组织 */
function subjectsOf({ categories }: ProgrammeContent): string {
  return [...new Set(categories.map((it) => AWARD_SUBJECTS[it.subject]))].join('、')
}
