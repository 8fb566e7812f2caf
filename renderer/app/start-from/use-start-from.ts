import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { Failure } from '../../components'

export type From = 'presets' | 'copies' | 'blank'

/** What a new scheme or programme may be made from. */
export type Base<Content, Preset> = {
  key: string
  title: string
  /** What the new one is called unless something else is typed. */
  name: string
  about: string
  /** null for one on record: it is read when chosen. */
  content: Content | null
  preset: Preset | null
}

export type Bases<Content, Preset> = Record<From, Base<Content, Preset>[]>

type Made = { content: { title: string }; preset: string }

/** Which base is chosen and under what name the new one is to stand; `copying` names the record that is to be read. */
export function useChosenBase<Content, Preset>(bases: Bases<Content, Preset>) {
  const [place, setPlace] = useState<{ from: From; index: number }>({ from: 'presets', index: 0 })
  const [name, setName] = useState<string | null>(null)
  const base = bases[place.from][place.index]
  const choose = (from: From, index: number) => {
    setPlace({ from, index })
    setName(null)
  }
  return {
    bases,
    ...place,
    base,
    copying: place.from === 'copies' && base ? base.key : null,
    title: name ?? base?.name ?? '',
    setTitle: setName,
    choose,
  }
}

export type ChosenBase<Content, Preset> = ReturnType<typeof useChosenBase<Content, Preset>>

/** Makes the new one from the chosen base; `copied` is the record that was read where one is copied. */
export function useStartFrom<Content extends { title: string }, Preset extends { key: string }>(
  chosen: ChosenBase<Content, Preset>,
  copied: { content: Content; preset: string } | undefined,
  {
    create,
    open,
  }: {
    create: {
      run: (input: Made & { content: Content }) => Promise<Reply<{ id: string }>>
      running: boolean
    }
    open: (id: string) => void
  },
) {
  const [error, setError] = useState<Failure>(null)
  const { base, copying, title } = chosen
  const content = base && (base.content ?? copied?.content)
  const ready = content !== undefined && title.trim() !== ''
  const submit = async () => {
    if (!ready) return
    const preset = (copying === null ? base?.preset?.key : copied?.preset) ?? ''
    const reply = await create.run({ content: { ...content, title: title.trim() }, preset })
    if (reply.ok) open(reply.value.id)
    else setError(reply)
  }
  return { ...chosen, content, ready, submit, running: create.running, error }
}

export type StartFrom<Content extends { title: string }, Preset extends { key: string }> = ReturnType<
  typeof useStartFrom<Content, Preset>
>
