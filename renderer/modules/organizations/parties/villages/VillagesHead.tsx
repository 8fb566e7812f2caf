import { VILLAGE_TRAITS, type VillageTrait } from '#shared/modules/organizations/party-words'
import type { VillageAsk, VillageFigures } from '#shared/modules/organizations/village'
import { SearchBox } from '../../../../app/lists/ListParts'
import { useApiQuery } from '../../../../app/queries'
import { localToday } from '../../../../app/today'
import { Button, type CountTab, CountTabs, PageHead, PlainPicker } from '../../../../components'
import classes from '../parties.module.css'
import { Figure, Figures, Share } from '../parts'
import { RegisterActions } from '../registers/RegisterActions'
import { UnitFilter } from '../UnitFilter'
import { text } from './villages.text'

type Props = { ask: VillageAsk; onAsk: (ask: VillageAsk) => void; onAdd: (() => void) | undefined }

/** Figures of the year with what they are shares of, and what narrows the list. */
export function VillagesHead({ ask, onAsk, onAdd }: Props) {
  const { data } = useApiQuery('organizations.villageFigures', { year: ask.year, townId: ask.townId })
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(data.villages, data.communities)}
        actions={
          <>
            <RegisterActions
              register="villages"
              paper={{ paper: 'village-register', ask: { ...ask } }}
              name={`${ask.year}年${text.registerName}`}
              mayEdit={onAdd !== undefined}
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<Tab>
        label={text.tabs}
        tabs={tabsOf(data)}
        value={ask.short ?? ask.kind ?? 'all'}
        onChange={(key) => onAsk({ ...ask, ...TABS[key] })}
        right={<Filters ask={ask} onAsk={onAsk} />}
      />
      {data && <YearFigures figures={data} ask={ask} onAsk={onAsk} />}
    </>
  )
}

type Tab = 'all' | NonNullable<VillageAsk['kind']> | NonNullable<VillageAsk['short']>

const ALL = { kind: null, short: null, met: null }
/** What each tab asks for. */
const TABS: Record<Tab, Pick<VillageAsk, 'kind' | 'short' | 'met'>> = {
  all: ALL,
  village: { ...ALL, kind: 'village' },
  community: { ...ALL, kind: 'community' },
  income: { ...ALL, short: 'income' },
  premises: { ...ALL, short: 'premises' },
  headless: { ...ALL, short: 'headless' },
  apart: { ...ALL, short: 'apart' },
  none: { ...ALL, short: 'none' },
}

function tabsOf(data: VillageFigures | undefined): CountTab<Tab>[] {
  const all = data && data.villages + data.communities
  const amber = (key: keyof typeof text.shorts, count: number | undefined) =>
    ({ key, label: text.shorts[key], count, tone: 'amber' }) as const
  return [
    { key: 'all', label: text.all, count: all },
    { key: 'village', label: text.kinds.village, count: data?.villages },
    { key: 'community', label: text.kinds.community, count: data?.communities },
    amber('income', data && data.incomeJudged - data.incomeMet),
    amber('premises', data && data.premisesJudged - data.premisesMet),
    { key: 'none', label: text.shorts.none },
  ]
}

const TRAITS = Object.entries(VILLAGE_TRAITS).map(([value, label]) => ({ value, label }))
const YEARS_BACK = 6

function Filters({ ask, onAsk }: Omit<Props, 'onAdd'>) {
  const now = Number(localToday().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, at) => String(now - at))
  return (
    <span className={classes.tools}>
      <span className={classes.narrow}>
        <PlainPicker
          label={text.year}
          value={String(ask.year)}
          options={years.map((value) => ({ value, label: text.yearOf(Number(value)) }))}
          onChange={(year) => year !== '' && onAsk({ ...ask, year: Number(year) })}
        />
      </span>
      <span className={classes.narrow}>
        <PlainPicker
          label={text.trait}
          placeholder={text.trait}
          value={ask.trait ?? ''}
          options={TRAITS}
          onChange={(trait) => onAsk({ ...ask, trait: trait === '' ? null : (trait as VillageTrait) })}
        />
      </span>
      <span className={classes.narrow}>
        <UnitFilter
          label={text.town}
          value={ask.townId}
          onChange={(townId) => onAsk({ ...ask, townId })}
          towns
        />
      </span>
      <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}

type YearProps = Omit<Props, 'onAdd'> & { figures: VillageFigures }

function YearFigures({ figures, ask, onAsk }: YearProps) {
  const words = text.figures
  const open = (met: VillageAsk['met']) => () => onAsk({ ...ask, ...ALL, met })
  return (
    <Figures>
      <Share
        label={words.income}
        part={figures.incomeMet}
        whole={figures.incomeJudged}
        onOpen={open('income')}
      />
      <Share
        label={words.premises}
        part={figures.premisesMet}
        whole={figures.premisesJudged}
        onOpen={open('premises')}
      />
      <Share
        label={words.combined}
        part={figures.combined}
        whole={figures.headed}
        onOpen={open('combined')}
      />
      <Figure
        label={text.shorts.headless}
        words={words.count(figures.villages + figures.communities - figures.headed)}
        onOpen={() => onAsk({ ...ask, ...ALL, short: 'headless' })}
      />
      <Figure label={words.workers} words={words.people(figures.workers)} />
      {figures.fundPerCommunity !== null && (
        <Figure label={words.fundPerCommunity} words={words.tenThousand(figures.fundPerCommunity)} />
      )}
      {figures.fundPerVillage !== null && (
        <Figure label={words.fundPerVillage} words={words.tenThousand(figures.fundPerVillage)} />
      )}
      {figures.funds
        .filter((it) => it.kind === 'fund')
        .map((it) => (
          <Figure key={it.source} label={it.source} words={words.tenThousand(it.amount)} />
        ))}
      {figures.stars.map((it) => (
        <Figure key={it.stars} label={words.star(it.stars)} words={words.count(it.count)} />
      ))}
    </Figures>
  )
}
