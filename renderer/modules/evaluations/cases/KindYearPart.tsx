import { names } from '#shared/codes/index'
import { type CaseKind, EVALUATED_BY, TREATED_IN } from '#shared/modules/evaluations/cases'
import { TREATMENTS } from '#shared/modules/evaluations/round'
import { FieldStack, PickerField, TextField } from '../../../components'
import { optionsOf, type PartProps, Source } from './kind-parts'
import { text } from './standards.text'
import { monthsTyped } from './standards-form'

/** Results of the code table that are no grade. */
const ASSESSMENT_NAMES = names('zb18-assessment').filter((it) => /^不|考核/.test(it))

/** What a kind does in the year's evaluation, and where that comes from. */
export function YearPart({ kind, change, errorOf, readOnly }: PartProps) {
  const { treatment } = kind
  return (
    <FieldStack labelWidth={64}>
      <PickerField
        label={text.treatment}
        name="treatment"
        value={treatment}
        onChange={(key) => key !== '' && change({ treatment: key as CaseKind['treatment'] })}
        options={optionsOf(TREATMENTS)}
        readOnly={readOnly}
      />
      {treatment === 'capped' && (
        <TextField
          label={text.gradeAtMost}
          name="gradeAtMost"
          rule={text.gradeRule}
          value={kind.gradeAtMost}
          onChange={(gradeAtMost) => change({ gradeAtMost })}
          error={errorOf('gradeAtMost')}
          readOnly={readOnly}
        />
      )}
      {treatment !== 'none' && (
        <PickerField
          label={text.evaluatedBy}
          name="evaluatedBy"
          value={kind.evaluatedBy}
          onChange={(key) => key !== '' && change({ evaluatedBy: key as CaseKind['evaluatedBy'] })}
          options={optionsOf(EVALUATED_BY)}
          error={errorOf('evaluatedBy')}
          readOnly={readOnly}
        />
      )}
      <PickerField
        label={text.treatedIn}
        name="treatedIn"
        value={kind.treatedIn}
        onChange={(key) => key !== '' && change({ treatedIn: key as CaseKind['treatedIn'] })}
        options={optionsOf(TREATED_IN)}
        readOnly={readOnly}
      />
      <TextField
        label={text.longerThan}
        name="longerThan"
        rule={text.longerRule}
        value={String(kind.longerThan)}
        onChange={(typed) => change({ longerThan: monthsTyped(typed, kind.longerThan, 12) ?? 0 })}
        aside={text.monthsUnit}
        readOnly={readOnly}
      />
      {treatment !== 'normal' && treatment !== 'capped' && (
        <PickerField
          label={text.fileAs}
          name="fileAs"
          rule={text.fileAsRule}
          value={kind.fileAs}
          onChange={(fileAs) => change({ fileAs })}
          options={ASSESSMENT_NAMES}
          readOnly={readOnly}
        />
      )}
      <Source
        source={kind.source}
        sourced={kind.sourced}
        onChange={(source, sourced) => change({ source, sourced })}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
