import type { CoverageFigures, EnterpriseAsk } from '#shared/modules/organizations/village'
import { SearchBox } from '../../../../app/lists/ListParts'
import { useApiQuery } from '../../../../app/queries'
import { Button, type CountTab, CountTabs, PageHead } from '../../../../components'
import classes from '../parties.module.css'
import { Figures, Share } from '../parts'
import { RegisterActions } from '../registers/RegisterActions'
import { UnitFilter } from '../UnitFilter'
import { enterpriseText as text } from '../villages/villages.text'

type Props = { ask: EnterpriseAsk; onAsk: (ask: EnterpriseAsk) => void; onAdd: (() => void) | undefined }
type Coverage = readonly CoverageFigures[]

/** 两个覆盖 with what they are rates of, and what narrows the list. */
export function EnterprisesHead({ ask, onAsk, onAdd }: Props) {
  const { data } = useApiQuery('organizations.coverage', { unitId: ask.unitId })
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(allOf(data, 'firm'), allOf(data, 'social'))}
        actions={
          <>
            <RegisterActions
              register="enterprises"
              paper={{ paper: 'enterprise-register', ask: { ...ask } }}
              name={text.registerName}
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
        value={ask.coverage === 'none' ? 'uncovered' : (ask.kind ?? 'all')}
        onChange={(key) => onAsk({ ...ask, scale: null, reached: null, ...TABS[key] })}
        right={<Filters ask={ask} onAsk={onAsk} />}
      />
      {data && data.length > 0 && <Rates coverage={data} ask={ask} onAsk={onAsk} />}
    </>
  )
}

type Tab = 'all' | 'firm' | 'social' | 'uncovered'

/** What each tab asks for. */
const TABS: Record<Tab, Pick<EnterpriseAsk, 'kind' | 'coverage'>> = {
  all: { kind: null, coverage: null },
  firm: { kind: 'firm', coverage: null },
  social: { kind: 'social', coverage: null },
  uncovered: { kind: null, coverage: 'none' },
}

function tabsOf(data: Coverage | undefined): CountTab<Tab>[] {
  const uncovered = data?.reduce((sum, it) => sum + it.all - it.worked, 0)
  return [
    { key: 'all', label: text.all, count: data && allOf(data, 'firm') + allOf(data, 'social') },
    { key: 'firm', label: text.kinds.firm, count: data && allOf(data, 'firm') },
    { key: 'social', label: text.kinds.social, count: data && allOf(data, 'social') },
    { key: 'uncovered', label: text.uncovered, count: uncovered, tone: 'amber' },
  ]
}

const allOf = (data: Coverage, kind: 'firm' | 'social') => data.find((it) => it.kind === kind)?.all ?? 0

function Filters({ ask, onAsk }: Omit<Props, 'onAdd'>) {
  return (
    <span className={classes.tools}>
      <span className={classes.wide}>
        <UnitFilter label={text.unit} value={ask.unitId} onChange={(unitId) => onAsk({ ...ask, unitId })} />
      </span>
      <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}

type RatesProps = Omit<Props, 'onAdd'> & { coverage: Coverage }

/** Each rate opens those that are counted in it. */
function Rates({ coverage, ask, onAsk }: RatesProps) {
  const open = (part: Partial<EnterpriseAsk>) => () =>
    onAsk({ ...ask, coverage: null, scale: null, reached: null, ...part })
  return (
    <Figures>
      {coverage.flatMap(({ kind, ...it }) => [
        <Share
          key={`${kind}o`}
          label={text.organized(text.kinds[kind])}
          part={it.organized}
          whole={it.all}
          onOpen={open({ kind, reached: 'organized' })}
        />,
        <Share
          key={`${kind}w`}
          label={text.worked(text.kinds[kind])}
          part={it.worked}
          whole={it.all}
          onOpen={open({ kind, reached: 'worked' })}
        />,
        it.above > 0 && (
          <Share
            key={`${kind}a`}
            label={text.above}
            part={it.aboveOrganized}
            whole={it.above}
            onOpen={open({ kind, scale: 'above', reached: 'organized' })}
          />
        ),
      ])}
    </Figures>
  )
}
