import { useState } from 'react'
import type { CaseKind } from '#shared/modules/evaluations/cases'
import { FieldStack, LinkButton, Panel, PanelBlock, Segmented, TextField } from '../../../components'
import classes from './cases.module.css'
import { BarPart } from './KindBarPart'
import { YearPart } from './KindYearPart'
import { Choice, optionsOf, type PartProps } from './kind-parts'
import { text } from './standards.text'
import { wordsTyped } from './standards-form'

type KindFormProps = {
  kind: CaseKind
  onChange: (kind: CaseKind) => void
  onRemove: () => void
  readOnly: boolean
  /** What the records side refused: the field of this line and why. */
  refused: { field: string; message: string } | null
}

/** One line of the rule table in full: what it is, what it does in the year's evaluation, what it bars, where it is found. */
export function KindForm({ kind, onChange, onRemove, readOnly, refused }: KindFormProps) {
  const part: PartProps = {
    kind,
    readOnly,
    change: (changed) => onChange({ ...kind, ...changed }),
    errorOf: (field) => (refused?.field === field ? refused.message : undefined),
  }
  return (
    <Panel label={text.form}>
      <PanelBlock
        title={kind.label}
        action={!readOnly && <LinkButton onClick={onRemove}>{text.remove}</LinkButton>}
      >
        <NamePart {...part} />
      </PanelBlock>
      {kind.subject === 'person' && (
        <PanelBlock title={text.inYear}>
          <YearPart {...part} />
        </PanelBlock>
      )}
      <PanelBlock title={text.barPart}>
        <BarPart {...part} />
      </PanelBlock>
      {kind.subject === 'person' && (
        <PanelBlock title={text.foundPart}>
          <FoundPart {...part} />
        </PanelBlock>
      )}
    </Panel>
  )
}

function NamePart({ kind, change, errorOf, readOnly }: PartProps) {
  return (
    <FieldStack labelWidth={64}>
      <TextField
        label={text.name}
        name="label"
        value={kind.label}
        onChange={(label) => change({ label })}
        limit={60}
        error={errorOf('label')}
        readOnly={readOnly}
      />
      <Choice label={text.family}>
        <Segmented
          small
          label={text.family}
          value={kind.family}
          onChange={(family) => change({ family })}
          options={optionsOf(text.families)}
          disabled={readOnly}
        />
      </Choice>
      <Choice label={text.subject}>
        <Segmented
          small
          label={text.subject}
          value={kind.subject}
          onChange={(subject) => change({ subject })}
          options={optionsOf(text.subjects)}
          disabled={readOnly}
        />
      </Choice>
    </FieldStack>
  )
}

/** The words stand as they are typed and are read as they grow. */
function FoundPart({ kind, change, errorOf, readOnly }: PartProps) {
  const [typed, setTyped] = useState(kind.words.join(text.comma))
  if (kind.found === 'probation') return <p className={classes.quiet}>{text.foundProbation}</p>
  return (
    <FieldStack labelWidth={64}>
      <TextField
        label={text.words}
        name="words"
        rule={text.wordsRule}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          const words = wordsTyped(next)
          change({ words, found: words.length > 0 ? 'sanction-on-file' : '' })
        }}
        error={errorOf('words')}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
