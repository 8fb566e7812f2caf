import { Link, useSearchParams } from 'wouter'
import { ledgerAddress } from '#shared/modules/matters/address'
import { type LedgerSystem, LedgerTab } from '#shared/modules/matters/contract-matters'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, Page, PageHead } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { LedgerListing } from './LedgerListing'

/** Every ledger at the left, the matters of the chosen one beside it. */
export function MattersPage() {
  const { data, error } = useApiQuery('matters.ledgers', {})
  const [search] = useSearchParams()
  const chosen = data?.find((it) => it.key === search.get('system')) ?? data?.[0]
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
      <Ledgers ledgers={data ?? []} chosen={chosen} />
      <LedgerListing
        key={`${chosen.key} ${search}`}
        ledger={chosen}
        tab={tabOf(search.get('tab'))}
        unit={search.get('unit') ?? ''}
      />
    </section>
  )
}

function tabOf(word: string | null): LedgerTab {
  const known = LedgerTab.safeParse(word)
  return known.success ? known.data : 'open'
}

function Ledgers({ ledgers, chosen }: { ledgers: readonly LedgerSystem[]; chosen: LedgerSystem }) {
  return (
    <nav className={classes.side} aria-label={text.ledgers}>
      <h2>{text.ledgers}</h2>
      {ledgers.map((it) => (
        <Link
          key={it.key}
          href={ledgerAddress(it.key)}
          className={classes.sideItem}
          aria-current={it === chosen ? 'page' : undefined}
        >
          <span>{it.title}</span>
          <span className={classes.sideCount} data-tone={it.counts.overdue > 0 ? 'red' : undefined}>
            {it.counts.overdue || it.counts.open || ''}
          </span>
        </Link>
      ))}
    </nav>
  )
}
