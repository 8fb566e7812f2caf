import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ExportLine, ExportLog } from '#shared/modules/dossiers/exchange'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  Panel,
  PanelBlock,
} from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { logColumns } from './export-columns'

/** Lines of the list beside the log; all of them stand on the printed list. */
const SHOWN = 100

/** Everything that left as files: when, by whom, for whom, with its list, which is printed as the transfer list. */
export function ExportsPage() {
  const source = usePagedQuery('dossiers.exportLogs', {})
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('dossiers.edit')
  const held = source.rowAt(Math.min(focus, source.total - 1))
  useStatus([text.logFacts(source.total)])
  return (
    <Page
      head={
        <PageHead
          title={text.logTitle}
          facts={source.loading ? undefined : text.logFacts(source.total)}
          actions={
            <>
              {held && (
                <DossierPaperActions
                  paper={{ paper: 'handover', exportId: held.id }}
                  name={text.handoverFile(held.number)}
                />
              )}
              {mayEdit && <Button onClick={() => navigate('/dossiers/import')}>{text.import}</Button>}
            </>
          }
        />
      }
    >
      <div className={classes.split}>
        <ListBody>
          <ErrorNotice error={source.error} />
          <DataTable<ExportLog>
            label={text.logTable}
            columns={logColumns}
            source={source}
            rowKey={(it) => it.id}
            focus={Math.min(focus, source.total - 1)}
            onFocus={setFocus}
            isQuiet={(it) => it.state !== 'done'}
            empty={source.loading ? null : <EmptyState>{text.logEmpty}</EmptyState>}
            autoFocus
          />
        </ListBody>
        {held && <Details log={held} />}
      </div>
    </Page>
  )
}

function Details({ log }: { log: ExportLog }) {
  const { target, reason, state, lines } = log
  return (
    <Panel label={text.details}>
      <PanelBlock title={log.number} facts={text.states[state]}>
        <dl className={classes.facts} data-selectable>
          <dt>{text.target}</dt>
          <dd>{target}</dd>
          <dt>{text.log.purpose}</dt>
          <dd>{log.purpose}</dd>
          <dt>{text.log.receiver}</dt>
          <dd>{log.receiver}</dd>
          <dt>{text.log.by}</dt>
          <dd>{log.byName}</dd>
          {reason !== '' && (
            <>
              <dt>{text.reason}</dt>
              <dd className={classes.red}>{reason}</dd>
            </>
          )}
        </dl>
        {state === 'writing' && <p className={classes.quiet}>{text.writingWords}</p>}
      </PanelBlock>
      <PanelBlock title={text.lines(lines.length)}>
        <ul className={classes.lines}>
          {lines.slice(0, SHOWN).map((line) => (
            <Line key={`${line.name} ${line.identityNumber} ${line.fileName}`} line={line} />
          ))}
        </ul>
        {lines.length > SHOWN && <p className={classes.quiet}>{text.moreLines(lines.length - SHOWN)}</p>}
      </PanelBlock>
    </Panel>
  )
}

function Line({ line }: { line: ExportLine }) {
  const { name, unitPost, materials, pages, images, sha256 } = line
  return (
    <li data-selectable>
      <strong>{name}</strong>
      <p className={classes.quiet}>{unitPost}</p>
      <p className={classes.quiet}>{text.lineFacts(materials, pages, images)}</p>
      {sha256 !== '' && <span className={classes.sum}>{sha256}</span>}
    </li>
  )
}
