import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { listName } from '#shared/values/name-order'
import { ListBody } from '../../../app/lists/ListParts'
import { Button, type Column, DataTable, Page, PageHead, useArraySource } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { type ImportView, importView, NOTHING } from './import-state'

type Done = NonNullable<ImportView['done']>
type Line = Done['report'][number]

const COLUMNS: readonly Column<Line>[] = [
  { key: 'name', title: text.columns.name, width: 104, strong: true, render: (it) => listName(it.name) },
  {
    key: 'line',
    title: text.line,
    render: (it) => (
      <span className={classes.clipped} title={it.line}>
        {it.line}
      </span>
    ),
  },
]

/** What was written, and everything that did not fit. */
export function ImportReport({ done }: { done: Done }) {
  const [focus, setFocus] = useState(0)
  return (
    <Page
      head={
        <PageHead
          title={text.reportTitle}
          facts={text.reportFacts(done.taken, done.pages)}
          actions={
            <>
              <Button onClick={() => importView.set(NOTHING)}>{text.another}</Button>
              <Button kind="primary" onClick={() => navigate('/dossiers')}>
                {text.dossierList}
              </Button>
            </>
          }
        />
      }
    >
      <ListBody>
        <DataTable<Line>
          label={text.reportTable}
          columns={COLUMNS}
          source={useArraySource(done.report)}
          rowKey={(it) => `${it.name} ${it.line}`}
          focus={Math.min(focus, done.report.length - 1)}
          onFocus={setFocus}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}
