import { Link, useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { Transfer } from '#shared/modules/dossiers/custody'
import type { TransferId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { Button, EmptyState, useShortcut } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './custody.module.css'
import { TransferForm } from './TransferForm'
import { TransferSide } from './TransferSide'
import { TransferStateTag } from './transfer-columns'
import { text } from './transfers.text'
import { type TransferEditing, useTransfer } from './use-transfer'

/** One transfer: out with its slip and receipt, or in with its check. */
export function TransferPage({ id }: { id: TransferId | null }) {
  return id === null ? <NewTransfer /> : <StoredTransfer id={id} />
}

function NewTransfer() {
  const [search] = useSearchParams()
  return <OpenTransfer transfer={null} direction={search.get('direction') === 'in' ? 'in' : 'out'} />
}

function StoredTransfer({ id }: { id: TransferId }) {
  const { data, error } = useApiQuery('dossiers.transfer', { id })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <OpenTransfer transfer={data} direction={data.direction} />
}

function OpenTransfer({ transfer, direction }: { transfer: Transfer | null; direction: 'out' | 'in' }) {
  const editing = useTransfer(transfer, direction)
  const { changed, mayStore, save } = editing
  const place = transfer?.id ?? 'new'
  useRecordTab({
    id: `transfer/${place}`,
    path: `/dossiers/transfers/${place}`,
    title: text.tab(transfer?.title ?? '', direction),
    unsaved: changed,
  })
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: mayStore })
  useShortcut('escape', () => navigate('/dossiers/transfers'))
  return (
    <section className={classes.page}>
      <Head editing={editing} />
      <div className={classes.body}>
        <TransferForm editing={editing} />
        {transfer && <TransferSide transfer={transfer} changed={changed} />}
      </div>
    </section>
  )
}

function Head({ editing }: { editing: TransferEditing }) {
  const { transfer, typed, changed, mayStore, readOnly, saving, save } = editing
  return (
    <header className={classes.head}>
      <Link className={classes.back} href="/dossiers/transfers">
        {text.back}
      </Link>
      <h1>{transfer ? transfer.title : text.newTitle[typed.direction]}</h1>
      {transfer && <TransferStateTag transfer={transfer} />}
      {transfer && changed && <span className={classes.amber}>{text.unsaved}</span>}
      <div className={classes.acts}>
        {transfer?.direction === 'out' && (
          <>
            <DossierPaperActions
              paper={{ paper: 'transfer-approval', transferId: transfer.id }}
              name={text.approvalFile(transfer.title)}
              beside
              disabled={changed}
            />
            <DossierPaperActions
              paper={{ paper: 'transfer', transferId: transfer.id }}
              name={text.slipFile(transfer.title)}
              disabled={changed}
            />
          </>
        )}
        {!readOnly && (
          <Button
            kind="primary"
            keys="ctrl+s"
            disabled={!mayStore}
            loading={saving}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        )}
      </div>
    </header>
  )
}
