import { DataTable, type DataTableProps, ErrorNotice, type RowSource } from '../../components'
import { ListBody, Nothing, SearchBox } from './ListParts'
import type { List } from './use-list'

type Words = { empty: string; nothing: string; everything: string }

type ListTableProps<Row, Ask extends object> = Pick<
  DataTableProps<Row>,
  'label' | 'columns' | 'rowKey' | 'onOpen' | 'density' | 'isQuiet'
> & {
  list: List<Ask>
  source: RowSource<Row> & { loading: boolean; error: Error | null }
  words: Words
  /** Rows can be marked; answers the keys of all that the list has. */
  everyKey?: (() => Promise<ReadonlySet<string>>) | undefined
}

/** The table of a list that asks page by page: focus, marks and what stands where nothing fits are the list's. */
export function ListTable<Row, Ask extends object>(props: ListTableProps<Row, Ask>) {
  const { list, source, words, everyKey, ...table } = props
  const selection = everyKey && {
    keys: list.keys,
    onChange: list.setKeys,
    onAll: () => void everyKey().then(list.setKeys),
  }
  return (
    <ListBody>
      <ErrorNotice error={source.error} />
      <DataTable<Row>
        {...table}
        source={source}
        focus={Math.min(list.focus, source.total - 1)}
        onFocus={list.setFocus}
        selection={selection}
        empty={source.loading ? null : <Nothing words={words} isWhole={list.isWhole} onClear={list.clear} />}
        autoFocus
      />
    </ListBody>
  )
}

/** The words that narrow a list. */
export function ListSearch<Ask extends { text: string }>({
  list,
  label,
}: {
  list: List<Ask>
  label: string
}) {
  return (
    <SearchBox value={list.ask.text} label={label} onChange={(text) => list.change({ ...list.ask, text })} />
  )
}
