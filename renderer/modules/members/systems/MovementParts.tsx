import { FieldStack, TextField } from '../../../components'
import type { PartProps } from './part-props'
import { StatedField } from './StatedField'
import { text } from './systems.text'

/** How long letters hold and how they are numbered. */
export function TransferPart({ rule, onChange, readOnly }: PartProps<'transfer'>) {
  return (
    <FieldStack labelWidth={156}>
      <StatedField
        label={text.validDays}
        value={rule.validDays}
        onChange={(validDays) => onChange({ ...rule, validDays })}
        readOnly={readOnly}
      />
      <TextField
        label={text.number}
        rule={text.numberRule}
        value={rule.number}
        onChange={(number) => onChange({ ...rule, number })}
        readOnly={readOnly}
        limit={40}
      />
    </FieldStack>
  )
}

/** Who counts as mobile and how often the branch speaks with them. */
export function MobilePart({ rule, onChange, readOnly }: PartProps<'mobile'>) {
  return (
    <FieldStack labelWidth={156}>
      <StatedField
        label={text.awayMonths}
        value={rule.awayMonths}
        onChange={(awayMonths) => onChange({ ...rule, awayMonths })}
        readOnly={readOnly}
      />
      <StatedField
        label={text.contactMonths}
        value={rule.contactMonths}
        onChange={(contactMonths) => onChange({ ...rule, contactMonths })}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
