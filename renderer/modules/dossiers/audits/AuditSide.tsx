import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierAudit, Finding, Statement } from '#shared/modules/dossiers/audit'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, PanelBlock } from '../../../components'
import { type AuditCell, findingKey, shownFindings, urgentItem } from './audit-cells'
import { AuditPerson } from './audit-person'
import { text } from './audits.text'
import { FindingBlock } from './FindingBlock'
import { ItemGrid } from './ItemGrid'
import { StatementForm } from './StatementForm'
import { useFindingDialogs } from './use-finding-dialogs'
import type { Spots } from './use-spots'

/** A place in the dossier that the audit leads to; without a page the material's first. */
export type AuditPlace = { materialId: MaterialId; pageId: PageId | null }

type AuditSideProps = {
  dossierId: DossierId
  /** What the viewer shows now. */
  material: Material | null
  page: Page | null
  onShow: (place: AuditPlace) => void
  /** Frames on the page, where the viewer shows them. */
  spots: Spots
}

/** 三龄两历一身份 beside the page: what materials say, where they disagree, what was decided. */
export function AuditSide(props: AuditSideProps) {
  const { data: audit, error } = useApiQuery('dossiers.dossierAudit', { dossierId: props.dossierId })
  if (error) return <ErrorNotice error={error} />
  if (!audit) return null
  return (
    <AuditPerson value={audit.personId}>
      <Side {...props} audit={audit} />
    </AuditPerson>
  )
}

/** What is typed: a new word, or one on record that is changed. */
type Entering = { finding: Finding; statement: Statement | null }

function Side({ dossierId, material, page, onShow, spots, audit }: AuditSideProps & { audit: DossierAudit }) {
  const [chosen, setChosen] = useState<AuditCell | null>(null)
  const [entering, setEntering] = useState<Entering | null>(null)
  const { decide, remove, dialogs } = useFindingDialogs(dossierId)
  const mayAudit = useRight('dossiers.audit') && audit.state !== 'filed'
  const cell = chosen ?? urgentItem(audit.findings)
  const enter = (what: Entering | null) => {
    spots.clear()
    setEntering(what)
  }
  const open = ({ id, materialId, pageId }: Statement) => {
    spots.setCurrent(id)
    onShow({ materialId, pageId })
  }
  const act = mayAudit && {
    enter: (finding: Finding) => enter({ finding, statement: null }),
    change: (finding: Finding, statement: Statement) => {
      enter({ finding, statement })
      open(statement)
    },
    decide,
    remove,
    missing: () => navigate(`/dossiers/files/${dossierId}/missing`),
  }
  return (
    <>
      <PanelBlock title={text.six}>
        <ItemGrid findings={audit.findings} cell={cell} onCell={setChosen} />
      </PanelBlock>
      {entering && (
        <StatementForm
          key={entering.statement?.id ?? findingKey(entering.finding)}
          {...{ dossierId, material, page, spots }}
          {...entering}
          onEnd={() => enter(null)}
        />
      )}
      {shownFindings(audit.findings, cell).map((finding) => (
        <FindingBlock
          key={findingKey(finding)}
          finding={finding}
          isCurrent={(it) => it.materialId === material?.id && (page === null || isOn(it, page))}
          onOpen={open}
          act={act || undefined}
        />
      ))}
      {dialogs}
    </>
  )
}

/** A statement without a page is of the whole material. */
function isOn({ pageId }: Statement, page: Page): boolean {
  return pageId === null || pageId === page.id
}
