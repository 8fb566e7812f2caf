import { useState } from 'react'
import { AreaField, type FieldFrame } from '../../../components'
import { text } from './systems.text'

type Props = Omit<FieldFrame, 'rule'> & { rows: readonly string[]; onChange: (rows: string[]) => void }

/** A few words, one a line. What is typed stays as typed: a line just begun is no word yet. */
export function ListField({ rows, onChange, ...frame }: Props) {
  const [typed, setTyped] = useState(() => rows.join('\n'))
  const said = wordsOf(typed)
  const shown = JSON.stringify(said) === JSON.stringify(rows) ? typed : rows.join('\n')
  return (
    <AreaField
      {...frame}
      value={shown}
      onChange={(next) => {
        setTyped(next)
        onChange(wordsOf(next))
      }}
      rule={text.lineRule}
    />
  )
}

function wordsOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((it) => it.trim())
    .filter(Boolean)
}
