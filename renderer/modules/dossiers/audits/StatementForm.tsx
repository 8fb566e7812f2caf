import { useState } from 'react'
import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import type { DossierId } from '#shared/values/id'
import { Button, ErrorNotice, PanelBlock, SendKey, useShortcut } from '../../../components'
import classes from './audits.module.css'
import { text } from './audits.text'
import { StatementFields } from './StatementFields'
import type { Spots } from './use-spots'
import { type StatementPlace, useStatement } from './use-statement'

/** What the viewer shows, and what is framed on it. */
type Sight = { material: Material | null; page: Page | null; spots: Spots }
type Props = Sight & {
  dossierId: DossierId
  finding: Finding
  /** The one to change; null enters a new one. */
  statement: Statement | null
  onEnd: () => void
}

/** What the page in sight says of one item, typed beside it; the place can be framed on the page. */
export function StatementForm({ material, page, spots, ...asked }: Props) {
  const { finding, statement, onEnd } = asked
  const { draft, edit, send, running, failure } = useStatement(asked)
  const [kept, setKept] = useState(statement)
  const place = kept && !drawnSpot({ page, spots }) ? kept : placeInSight({ material, page, spots })
  const ready = place !== null && draft.value.trim() !== ''
  const elsewhere = kept !== null && (kept.materialId !== material?.id || kept.pageId !== (page?.id ?? null))
  useShortcut('escape', onEnd, { enabled: !spots.drawing, own: true })
  return (
    <PanelBlock title={statement ? text.changeTitle : text.enter} facts={nameOf(finding)}>
      <SendKey keys="ctrl+enter" onSend={() => void send(place && plainPlace(place))} />
      <div className={classes.form}>
        <p className={classes.note}>
          {kept === place && kept
            ? wordsOfPlace(kept.materialTitle, kept.pageNo)
            : placeWords(material, page)}
        </p>
        <StatementFields {...{ finding, draft, failure }} onChange={edit} />
        <ErrorNotice error={failure} />
        <div className={classes.acts}>
          <Button small onClick={spots.begin} disabled={!page}>
            {drawnSpot({ page, spots }) ? text.spotAgain : text.spot}
          </Button>
          {elsewhere && material && (
            <Button small onClick={() => setKept(null)}>
              {text.moveHere}
            </Button>
          )}
          <EndActs
            {...{ ready, running, onEnd, isNew: !statement }}
            onSend={() => void send(place && plainPlace(place))}
          />
        </div>
        {spots.drawing && <p className={classes.amber}>{text.spotHint}</p>}
      </div>
    </PanelBlock>
  )
}

type EndProps = { isNew: boolean; ready: boolean; running: boolean; onEnd: () => void; onSend: () => void }

function EndActs({ isNew, ready, running, onEnd, onSend }: EndProps) {
  return (
    <>
      <Button small onClick={onEnd}>
        {text.cancel}
      </Button>
      <Button small kind="primary" keys="ctrl+enter" disabled={!ready} loading={running} onClick={onSend}>
        {isNew ? text.send : text.save}
      </Button>
    </>
  )
}

function drawnSpot({ page, spots }: Pick<Sight, 'page' | 'spots'>) {
  return page && spots.drawn?.pageId === page.id ? spots.drawn.spot : null
}

function placeInSight({ material, page, spots }: Sight): StatementPlace | null {
  return material && { materialId: material.id, pageId: page?.id ?? null, spot: drawnSpot({ page, spots }) }
}

function plainPlace({ materialId, pageId, spot }: StatementPlace): StatementPlace {
  return { materialId, pageId, spot }
}

function placeWords(material: Material | null, page: Page | null): string {
  return material ? wordsOfPlace(material.title, page?.no ?? 0) : text.chooseMaterial
}

/** Page 0 is none. */
function wordsOfPlace(title: string, no: number): string {
  return no > 0 ? text.fromPage(title, no) : text.noPage(title)
}
