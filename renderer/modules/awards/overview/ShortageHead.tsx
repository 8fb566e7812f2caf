import { Checkbox } from '@mantine/core'
import { SearchBox } from '../../../app/lists/ListParts'
import { Button, CountTabs, PageHead } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { shortageText as text } from './overview.text'

/** Which posts are listed. `year` null: of all years; `open`: only those that still want people. */
export type ShortageAsk = { year: number | null; text: string; open: boolean }

type ShortageHeadProps = {
  ask: ShortageAsk
  /** Undefined until the first posts have come. */
  answer: { wanted: number; found: number; years: readonly number[] } | undefined
  onChange: (part: Partial<ShortageAsk>) => void
  /** Where the right to it is missing there is none. */
  onAdd: (() => void) | undefined
}

const ALL = 'all'

/** What the catalogue comes to, its paper, and which posts of it are listed. */
export function ShortageHead({ ask, answer, onChange, onAdd }: ShortageHeadProps) {
  const years = answer?.years ?? []
  const printed = ask.year ?? years[0]
  return (
    <>
      <PageHead
        title={text.title}
        facts={answer && text.facts(answer.wanted, answer.found)}
        actions={
          <>
            {printed !== undefined && (
              <AwardPaperActions
                paper={{ paper: 'shortage', year: printed }}
                name={text.paperName(printed)}
              />
            )}
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs
        label={text.tabsLabel}
        tabs={[
          { key: ALL, label: text.allYears },
          ...years.map((it) => ({ key: String(it), label: text.year(it) })),
        ]}
        value={ask.year === null ? ALL : String(ask.year)}
        onChange={(key) => onChange({ year: key === ALL ? null : Number(key) })}
        right={<Filters ask={ask} onChange={onChange} />}
      />
    </>
  )
}

function Filters({ ask, onChange }: Pick<ShortageHeadProps, 'ask' | 'onChange'>) {
  return (
    <>
      <Checkbox
        label={text.open}
        checked={ask.open}
        onChange={(event) => onChange({ open: event.currentTarget.checked })}
      />
      <SearchBox value={ask.text} label={text.search} onChange={(words) => onChange({ text: words })} />
    </>
  )
}
