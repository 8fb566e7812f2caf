import { unknownTokens } from '#shared/modules/people/form-file-names'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { Field, Segmented, TextField } from '../../../components'
import type { FileOrder } from '../form/use-print-forms'
import classes from './print.module.css'
import { text } from './print.text'

/** Names shown before any file is written. */
const SHOWN = 3

type FileChoiceProps = {
  ids: readonly PersonId[]
  value: FileOrder
  onChange: (value: FileOrder) => void
}

const KINDS = (['one', 'folder', 'zip'] as const).map((value) => ({ value, label: text.fileKinds[value] }))

/** All forms in one file, or a file for each person: where to, and by which rule they are named. */
export function FileChoice({ ids, value, onChange }: FileChoiceProps) {
  const { kind, naming } = value
  const [unknown] = unknownTokens(naming)
  return (
    <>
      <Field label={text.files} value={kind}>
        {() => (
          <Segmented
            label={text.files}
            value={kind}
            onChange={(next) => onChange({ ...value, kind: next })}
            options={KINDS}
          />
        )}
      </Field>
      {kind !== 'one' && (
        <TextField
          label={text.naming}
          value={naming}
          placeholder={text.namingHelp}
          error={unknown === undefined ? undefined : text.namingWrong(unknown)}
          onChange={(next) => onChange({ ...value, naming: next })}
        />
      )}
      {kind !== 'one' && unknown === undefined && naming.trim() !== '' && (
        <NamePreview ids={ids} naming={naming} />
      )}
    </>
  )
}

function NamePreview({ ids, naming }: { ids: readonly PersonId[]; naming: string }) {
  const { data } = useApiQuery(
    'people.fileNames',
    { ids: ids.slice(0, SHOWN), naming, total: ids.length },
    { placeholderData: (before: unknown) => before as never },
  )
  return (
    <p className={classes.names}>
      {text.namingHelp}
      <br />
      {data && text.namingPreview(data.names, ids.length - data.names.length)}
    </p>
  )
}
