import { Link, useSearchParams } from 'wouter'
import type { CaseAsk, ProcedureListed } from '#shared/modules/procedures/contract'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, Page, PageHead } from '../../../components'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'
import { CaseListing } from './CaseListing'

/** Every procedure at the left, the cases of the chosen one beside it. */
export function ProceduresPage() {
  const { data, error } = useApiQuery('procedures.procedures', {})
  const [search] = useSearchParams()
  const shown = (data ?? []).filter((it) => it.on || it.running > 0)
  const asked = `${search.get('system')} ${search.get('kind')}`
  const chosen = shown.find((it) => keyOf(it) === asked) ?? shown[0]
  if (!chosen)
    return (
      <Page head={<PageHead title={text.title} />}>
        <ErrorNotice error={error} />
        {data && (
          <EmptyState>
            {text.noSystem}
            <Link href="/settings">{text.toSystems}</Link>
          </EmptyState>
        )}
      </Page>
    )
  return (
    <section className={classes.split}>
      <ProcedureSide procedures={shown} chosen={chosen} />
      <CaseListing key={keyOf(chosen)} procedure={chosen} only={onlyOf(search.get('only'))} />
    </section>
  )
}

const keyOf = ({ system, kind }: ProcedureListed) => `${system} ${kind}`

function onlyOf(word: string | null): CaseAsk['only'] {
  return word === 'overdue' || word === 'troubled' || word === 'waiting' ? word : 'all'
}

type SideProps = { procedures: readonly ProcedureListed[]; chosen: ProcedureListed }

function ProcedureSide({ procedures, chosen }: SideProps) {
  return (
    <nav className={classes.side} aria-label={text.procedures}>
      <h2>{text.procedures}</h2>
      {procedures.map((it) => (
        <Link
          key={keyOf(it)}
          href={`/ledgers/procedures?system=${it.system}&kind=${it.kind}`}
          className={classes.sideItem}
          aria-current={it === chosen ? 'page' : undefined}
        >
          <span>{it.title}</span>
          <span className={classes.sideCount} data-tone={it.overdue > 0 ? 'red' : undefined}>
            {it.running > 0 ? it.running : ''}
          </span>
        </Link>
      ))}
    </nav>
  )
}
