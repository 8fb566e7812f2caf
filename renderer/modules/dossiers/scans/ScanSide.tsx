import type { ScanPage } from '#shared/modules/dossiers/scan'
import { Button, Panel, PanelBlock } from '../../../components'
import { DossierAdder } from '../custody/DossierAdder'
import { MaterialPicker } from '../viewer/MaterialPicker'
import { ScanThumb } from './ScanThumb'
import { leaveOut, scanView } from './scan-state'
import classes from './scans.module.css'
import { text } from './scans.text'
import { useScanAssign } from './use-scans'

type Props = {
  previewId: string
  row: ScanPage
  /** The marked pages, or the focused one. */
  keys: readonly string[]
  locked: boolean
  onDone: () => void
}

/** The page in work: its picture, its facts, and another place for it and for all that are marked. */
export function ScanSide({ previewId, row, keys, locked, onDone }: Props) {
  return (
    <Panel label={text.side}>
      <PanelBlock title={text.side}>
        <ScanThumb previewId={previewId} page={row} />
        <Facts row={row} />
      </PanelBlock>
      {!locked && <Places previewId={previewId} row={row} keys={keys} onDone={onDone} />}
    </Panel>
  )
}

function Facts({ row }: { row: ScanPage }) {
  const { facts } = text
  const lines = [
    [facts.file, row.fileName],
    [facts.page, row.filePage],
    [facts.size, `${row.width} × ${row.height}`],
    [facts.dpi, text.dpiWords(row.dpi)],
    [facts.bytes, text.kb(row.size)],
    ...(row.duplicateOf === '' ? [] : [[facts.duplicate, row.duplicateOf]]),
  ]
  return (
    <dl className={classes.facts}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Places({ previewId, row, keys, onDone }: Omit<Props, 'locked'>) {
  const assign = useScanAssign(previewId)
  const { left } = scanView.use()
  const isLeft = keys.every((it) => left.has(it))
  const { dossierId } = row
  return (
    <PanelBlock title={text.selected(keys.length)}>
      <div className={classes.places}>
        {dossierId === null ? (
          <DossierAdder
            label={text.dossierField}
            name="dossier"
            onAdd={(id) => void assign(keys, id, null).then(onDone)}
          />
        ) : (
          <>
            <MaterialPicker
              dossierId={dossierId}
              label={text.assign}
              value={row.materialId ?? undefined}
              onChange={(id) => id && void assign(keys, dossierId, id).then(onDone)}
              except={null}
            />
            <Button onClick={() => void assign(keys, dossierId, null).then(onDone)}>
              {text.toUnassigned}
            </Button>
          </>
        )}
        <Button keys="delete" onClick={() => leaveOut(keys, !isLeft)}>
          {isLeft ? text.takeAgain : text.leave(keys.length)}
        </Button>
      </div>
    </PanelBlock>
  )
}
