import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LinkSystem } from '#shared/modules/indicators/links'
import { numberWords } from '#shared/modules/indicators/rules-figures'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
} from '../../../components'
import classes from '../indicators.module.css'
import { text } from './links.text'

/** Every system that says who is linked to what, with what is missing in each. */
export function LinksPage() {
  const { data, error, isPending } = useApiQuery('indicators.linkSystems', {})
  const [focus, setFocus] = useState(0)
  const source = useArraySource(data ?? [])
  const short = (data ?? []).reduce((sum, it) => sum + it.short, 0)
  const facts = text.facts(source.total, short)
  useStatus([facts])
  return (
    <Page head={<PageHead title={text.title} facts={facts} />}>
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<LinkSystem>
          label={text.list}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.key}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => navigate(`/ledgers/links/${row.key}`)}
          empty={isPending ? null : <EmptyState>{text.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

const titles = text.columns

const COLUMNS: readonly Column<LinkSystem>[] = [
  { key: 'title', title: titles.title, strong: true, render: (row) => row.title },
  { key: 'holder', title: titles.holder, width: 112, render: (row) => row.holderWord },
  { key: 'holders', title: titles.holders, width: 80, align: 'right', render: (row) => row.holders },
  {
    key: 'complete',
    title: titles.complete,
    width: 80,
    align: 'right',
    render: (row) => (row.least > 0 ? row.complete : text.none),
  },
  {
    key: 'short',
    title: titles.short,
    width: 72,
    align: 'right',
    render: (row) => (row.short > 0 ? <span className={classes.red}>{row.short}</span> : text.none),
  },
  { key: 'links', title: titles.links, width: 88, align: 'right', render: (row) => numberWords(row.links) },
  { key: 'source', title: titles.source, width: 320, quiet: true, render: (row) => row.source || text.none },
]
