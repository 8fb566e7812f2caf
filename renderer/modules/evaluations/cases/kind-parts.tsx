import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseKind } from '#shared/modules/evaluations/cases'
import { TextField } from '../../../components'
import classes from './cases.module.css'
import { text } from './standards.text'

/** What every part of a line's form is given. */
export type PartProps = {
  kind: CaseKind
  readOnly: boolean
  change: (part: Partial<CaseKind>) => void
  /** What was refused about a field of this line. */
  errorOf: (field: string) => string | undefined
}

type SourceProps = {
  source: string
  sourced: boolean
  onChange: (source: string, sourced: boolean) => void
  readOnly: boolean
}

/** Where a rule comes from, and whether somebody has read it there. */
export function Source({ source, sourced, onChange, readOnly }: SourceProps) {
  return (
    <>
      <TextField
        label={text.source}
        value={source}
        placeholder={text.sourcePlaceholder}
        onChange={(typed) => onChange(typed, sourced)}
        limit={200}
        toCheck={!sourced}
        readOnly={readOnly}
      />
      <Choice label="">
        <Tick
          label={text.sourced}
          checked={sourced}
          onChange={(on) => onChange(source, on)}
          readOnly={readOnly}
        />
      </Choice>
    </>
  )
}

/** A label with what stands beside it that is no field: ticks, a choice. */
export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <span>{label}</span>
      <span className={classes.ticks}>{children}</span>
    </div>
  )
}

type TickProps = { label: string; checked: boolean; onChange: (on: boolean) => void; readOnly: boolean }

export function Tick({ label, checked, onChange, readOnly }: TickProps) {
  return (
    <Checkbox
      label={label}
      checked={checked}
      disabled={readOnly}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** Options of a picker or a choice from a list of labels. */
export function optionsOf<K extends string>(
  labels: Readonly<Record<K, string>>,
): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))
}
