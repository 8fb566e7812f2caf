import { useCallback } from 'react'
import type { Subject, SubjectScope } from '#shared/values/subject'
import { api } from '../../../api/client'
import { type FieldFrame, PickerField, type PickOption } from '../../../components'

type SubjectFieldProps = Omit<FieldFrame, 'limit'> & {
  scope: SubjectScope
  value: Subject | null
  onChange: (subject: Subject | null) => void
  /** ISO day on which the subjects must exist; '' today. */
  on?: string | undefined
  placeholder?: string | undefined
}

/** Subjects that searches have found while the window is open: a picker hands on ids alone. */
const found = new Map<string, Subject>()

/** Picks one subject of a scope by name, unit or (of people) pinyin. */
export function SubjectField({ scope, value, onChange, on = '', placeholder, ...frame }: SubjectFieldProps) {
  const search = useSubjectSearch(scope, on)
  return (
    <PickerField
      {...frame}
      value={value?.id ?? ''}
      shown={value?.name ?? ''}
      onChange={(id) => onChange(id === '' ? null : (found.get(id) ?? value))}
      options={search}
      placeholder={placeholder}
    />
  )
}

/** A searched list of subjects for any picker; `subjectFound` tells the subject behind a taken id. */
export function useSubjectSearch(scope: SubjectScope, on = '') {
  const key = JSON.stringify(scope)
  return useCallback(
    async (text: string): Promise<readonly PickOption[]> => {
      const reply = await api.organizations.subjects({ scope: JSON.parse(key) as SubjectScope, text, on })
      const subjects = reply.ok ? reply.value : []
      for (const subject of subjects) found.set(subject.id, subject)
      return subjects.map((it) => ({ value: it.id, label: it.name, hint: it.unitName }))
    },
    [key, on],
  )
}

/** The subject behind an id that a search has found. */
export function subjectFound(id: string): Subject | undefined {
  return found.get(id)
}
