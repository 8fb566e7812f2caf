import type { BulkOutcome, BulkRow } from '#shared/modules/awards/bulk'
import { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { bareControl, PickerInput, Segmented, Tag, type Tone } from '../../../components'
import classes from './bulk.module.css'
import { text } from './bulk.text'
import type { BulkDecision } from './use-decide'

const TONES: Record<BulkOutcome, Tone> = { refused: 'red', update: 'accent', new: 'normal', same: 'normal' }

type LineProps = {
  row: BulkRow
  onPick: () => void
  onDecide: (decision: BulkDecision) => void
  onLeave: () => void
}

/** How many lines stand below a row's own. */
export function linesOf({ problems, candidates }: BulkRow): number {
  return problems.length + (candidates.length > 0 ? 1 : 0)
}

export function personFieldId(index: number): string {
  return `bulk-person-${index}`
}

/** One row of a sheet, who on record it may be, and what is wrong with it. */
export function BulkLine(props: LineProps) {
  const { row, onPick } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and shows the row in work
    <div role="treeitem" onClick={onPick}>
      <Head {...props} />
      {row.problems.map(({ kind, field, text: said, remedy }) => (
        <div key={`${field} ${said}`} className={classes.problem} data-kind={kind}>
          <span className={classes.problemField}>{field}</span>
          <span className={classes.wrapped}>{said}</span>
          <span className={classes.wrapped}>{remedy}</span>
        </div>
      ))}
      {row.candidates.length > 0 && <Who {...props} />}
    </div>
  )
}

function Head({ row, onDecide }: LineProps) {
  const { what, name, unitName, categoryLabel, file, sheet, row: line, match, take, attachments } = row
  const writable = what === 'new' || what === 'update'
  return (
    <div className={classes.line} data-quiet={!take}>
      <span>
        <Tag tone={TONES[what]}>{text.outcomes[what]}</Tag>
      </span>
      <strong className={classes.clipped} title={name}>
        {name === '' ? text.unnamed : listName(name)}
      </strong>
      <span className={classes.clipped} title={unitName}>
        {unitName}
      </span>
      <span className={classes.clipped} title={categoryLabel}>
        {categoryLabel || text.unnamed}
      </span>
      <span className={classes.clipped} title={file}>
        {text.place(file, sheet, line)}
        <span className={classes.attachments}>{text.attachments(attachments)}</span>
      </span>
      <span className={classes.match} data-doubtful={row.personId === null && row.candidates.length > 0}>
        {match}
      </span>
      {writable ? (
        <Segmented
          small
          label={text.deed(name)}
          value={take ? 'write' : 'skip'}
          options={[
            { value: 'write', label: text.write },
            { value: 'skip', label: text.skip },
          ]}
          onChange={(value) => onDecide({ take: value === 'write' })}
        />
      ) : (
        <span className={classes.quiet}>{text.skip}</span>
      )}
    </div>
  )
}

/** Chosen among those of the name; none of them is an answer too. */
function Who({ row, onDecide, onLeave }: LineProps) {
  const { index, name, candidates, personId } = row
  const options = [
    ...candidates.map(({ personId: id, name: label, unitName, birth }) => ({
      value: id as string,
      label: [label, text.described(unitName, birth)].join('　'),
    })),
    { value: '', label: text.nobody },
  ]
  return (
    <div className={classes.problem}>
      <span className={classes.problemField}>{text.person}</span>
      <PickerInput
        label={text.personOf(name)}
        placeholder={text.choose}
        value={personId ?? ''}
        options={options}
        onChange={(id) => {
          const chosen = PersonId.safeParse(id)
          onDecide({ personId: chosen.success ? chosen.data : null })
          onLeave()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.preventDefault()
          onLeave()
        }}
        control={bareControl(personFieldId(index), classes.control)}
      />
    </div>
  )
}
