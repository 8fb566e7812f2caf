import { navigate } from 'wouter/use-hash-location'
import { VILLAGE_TRAITS, type VillageTrait } from '#shared/modules/organizations/party-words'
import type { VillageAsk, VillageFigures } from '#shared/modules/organizations/village'
import { SearchBox } from '../../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../../app/queries'
import { Button, CountTabs, PageHead, PlainPicker } from '../../../../components'
import classes from '../parties.module.css'
import { Figure, Figures, Share } from '../parts'
import { today } from '../today'
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
            {onAdd && <Button onClick={() => navigate('/organizations/villages/take')}>{text.take}</Button>}
            <WorkPaperActions
              paper={{ paper: 'village-register', ask: { ...ask } }}
              label={text.registerName}
              name={`${ask.year}年${text.registerName}`}
              table
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<'all' | 'village' | 'community' | 'income' | 'premises' | 'none'>
        label={text.tabs}
        tabs={[
          { key: 'all', label: text.all, count: data && data.villages + data.communities },
          { key: 'village', label: text.kinds.village, count: data?.villages },
          { key: 'community', label: text.kinds.community, count: data?.communities },
          {
            key: 'income',
            label: text.shorts.income,
            count: data && data.incomeJudged - data.incomeMet,
            tone: 'amber',
          },
          {
            key: 'premises',
            label: text.shorts.premises,
            count: data && data.premisesJudged - data.premisesMet,
            tone: 'amber',
          },
          { key: 'none', label: text.shorts.none },
        ]}
        value={ask.short ?? ask.kind ?? 'all'}
        onChange={(key) =>
          onAsk({
            ...ask,
            kind: key === 'village' || key === 'community' ? key : null,
            short: key === 'income' || key === 'premises' || key === 'none' ? key : null,
          })
        }
        right={<Filters ask={ask} onAsk={onAsk} />}
      />
      {data && <YearFigures figures={data} ask={ask} onAsk={onAsk} />}
    </>
  )
}

const TRAITS = Object.entries(VILLAGE_TRAITS).map(([value, label]) => ({ value, label }))
const YEARS_BACK = 6

function Filters({ ask, onAsk }: Omit<Props, 'onAdd'>) {
  const now = Number(today().slice(0, 4))
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
  const open = (short: VillageAsk['short']) => () => onAsk({ ...ask, kind: null, short })
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
      <Share label={words.combined} part={figures.combined} whole={figures.headed} />
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
