import { type ProgrammeContent, TIE_RULES, type TieRule } from '#shared/modules/awards/programme'
import type { EditColumn } from '../../../components'
import { keyOfLabel } from '../../evaluations/schemes/part-props'
import { RowsPart, rowColumn } from '../../evaluations/schemes/RowsPart'
import type { StagePartProps } from './part-props'
import { text } from './rules.text'

const MOST = 6

/** Who of equal candidates goes first, rule by rule. */
export function TiesPart({ stage, at, content, onChange, readOnly }: StagePartProps) {
  return (
    <RowsPart
      title={text.ties.title}
      name={`${at}/ties`}
      add={stage.ties.length < MOST ? text.ties.add : undefined}
      empty={text.ties.empty}
      rows={stage.ties}
      columns={columnsFor(content).map(rowColumn)}
      fresh={(): TieRule => ({ by: 'previous', item: '' })}
      onChange={(ties) => ties.length <= MOST && onChange({ ...stage, ties })}
      readOnly={readOnly}
    />
  )
}

function columnsFor({ categories }: ProgrammeContent): readonly EditColumn<TieRule>[] {
  const items = Object.fromEntries(
    categories.flatMap((it) => it.scores.map(({ key, label }) => [key, label] as const)),
  )
  return [
    {
      key: 'by',
      title: text.ties.by,
      width: 180,
      value: (tie) => TIE_RULES[tie.by],
      set: (tie, label) => {
        const by = keyOfLabel(TIE_RULES, label, tie.by)
        return { by, item: by === 'item' ? tie.item || (Object.keys(items)[0] ?? '') : '' }
      },
      options: Object.values(TIE_RULES),
      rule: text.rules.ties,
    },
    {
      key: 'item',
      title: text.ties.item,
      value: (tie) => (tie.by === 'item' ? (items[tie.item] ?? text.undecided) : ''),
      set: (tie, label) => (tie.by === 'item' ? { ...tie, item: keyOfLabel(items, label, tie.item) } : tie),
      options: [...new Set(Object.values(items))],
      placeholder: text.nothing,
    },
  ]
}
