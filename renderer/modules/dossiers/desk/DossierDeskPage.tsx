import { navigate } from 'wouter/use-hash-location'
import type { DossierFilter } from '#shared/modules/dossiers/dossier'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { Button, ErrorNotice, Page, PageHead, PageScroll, Section } from '../../../components'
import { changePermitList, type PermitTab } from '../custody/permit-list'
import { changeTransferList } from '../custody/transfer-list'
import { showDossiers } from '../records/dossier-list'
import classes from './desk.module.css'
import { type Figure, figuresText as text } from './figures.text'

type Tone = 'red' | 'amber'
type Line = { figure: Figure; tone?: Tone; open: () => void }

const dossiers = (part: Partial<DossierFilter>) => () => {
  showDossiers(part)
  navigate('/dossiers')
}
const permits = (tab: PermitTab) => () => {
  changePermitList({ text: '', tab })
  navigate('/dossiers/permits')
}
const overdueTransfers = () => {
  changeTransferList({ text: '', tab: 'overdue' })
  navigate('/dossiers/transfers')
}
const page = (path: string) => () => navigate(path)

/** Each figure with the list that it counts. */
const GROUPS: readonly { title: string; lines: readonly Line[] }[] = [
  {
    title: text.groups.due,
    lines: [
      { figure: 'loose', tone: 'amber', open: page('/dossiers/loose') },
      { figure: 'missing', tone: 'amber', open: page('/dossiers/missing') },
      { figure: 'unassigned', tone: 'amber', open: dossiers({ only: 'unassigned' }) },
      { figure: 'uneven', tone: 'amber', open: dossiers({ only: 'uneven' }) },
      { figure: 'damaged', tone: 'red', open: dossiers({ only: 'damaged' }) },
    ],
  },
  {
    title: text.groups.custody,
    lines: [
      { figure: 'permitsAsked', tone: 'amber', open: permits('asked') },
      { figure: 'lent', open: permits('lent') },
      { figure: 'overdueLoans', tone: 'red', open: permits('overdue') },
      { figure: 'receiptsDue', tone: 'red', open: overdueTransfers },
    ],
  },
  {
    title: text.groups.audit,
    lines: [
      { figure: 'doubtful', tone: 'amber', open: dossiers({ only: 'doubtful' }) },
      { figure: 'unaudited', open: dossiers({ only: 'unaudited' }) },
    ],
  },
  {
    title: text.groups.holdings,
    lines: [
      { figure: 'dossiers', open: dossiers({}) },
      { figure: 'complete', open: dossiers({ only: 'complete' }) },
      { figure: 'unscanned', open: dossiers({ only: 'unscanned' }) },
    ],
  },
]

/** 档案总览: what waits, what is out, how far scanning and auditing have come. */
export function DossierDeskPage() {
  const { data, error } = useApiQuery('dossiers.dossierFigures', {})
  useStatus([text.status])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={data && text.facts(data.dossiers, data.materials, data.pages)}
          actions={<Button onClick={() => navigate('/dossiers/standards')}>{text.standards}</Button>}
        />
      }
    >
      <PageScroll>
        <ErrorNotice error={error} />
        {data && (
          <div className={classes.figures}>
            {GROUPS.map(({ title, lines }) => (
              <Section
                key={title}
                title={title}
                facts={title === text.groups.holdings && text.rate(data.scanned, data.pages)}
                framed
              >
                {lines.map((line) => (
                  <FigureLine key={line.figure} line={line} figures={data} />
                ))}
              </Section>
            ))}
          </div>
        )}
      </PageScroll>
    </Page>
  )
}

type FigureLineProps = { line: Line; figures: OutputOf<'dossiers.dossierFigures'> }

function FigureLine({ line: { figure, tone, open }, figures }: FigureLineProps) {
  const count = figures[figure]
  return (
    <button type="button" className={classes.figure} onClick={open}>
      <span>{text.figures[figure]}</span>
      <strong data-tone={count > 0 ? tone : undefined}>{count.toLocaleString('zh-CN')}</strong>
      <span className={classes.quiet}>{text.units[figure] ?? text.unit}</span>
    </button>
  )
}
