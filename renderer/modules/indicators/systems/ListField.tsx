import { useState } from 'react'
import { TextField } from '../../../components'
import { text } from './systems.text'
import { listOf } from './words'

type Props = {
  label: string
  values: readonly string[]
  onChange: (values: string[]) => void
  rule?: string
  readOnly: boolean
}

/** Several words on one line, parted by 、; taken apart when the focus leaves, so that the mark itself can be typed. */
export function ListField({ label, values, onChange, rule = text.optionsRule, readOnly }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextField
      label={label}
      value={typed ?? values.join('、')}
      rule={rule}
      onChange={setTyped}
      onDone={() => {
        if (typed !== null) onChange(listOf(typed))
        setTyped(null)
      }}
      readOnly={readOnly}
    />
  )
}
