import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import { focusField, showToast } from '../../../components'

/** What is wrong with which field of a form: a refusal goes to the field it names, which gets the focus. */
export function useFieldErrors() {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const refuse = ({ field, message, remedy }: Refusal) => {
    const place = field?.replace(/^content\./, '') ?? ''
    setErrors(place === '' ? {} : { [place]: message })
    if (place !== '') focusField(place)
    showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { errors, setErrors, refuse }
}
