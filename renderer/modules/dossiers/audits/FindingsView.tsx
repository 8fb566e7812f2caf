import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierAudit, Finding, Statement } from '#shared/modules/dossiers/audit'
import { BESIDE } from '#shared/modules/dossiers/rules-audit-findings'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import { useRight } from '../../../app/session'
import type { AuditPlace } from './AuditSide'
import { findingKey } from './audit-cells'
import classes from './audits.module.css'
import { text } from './audits.text'
import { FindingBlock } from './FindingBlock'
import { FindingCompare } from './FindingCompare'
import { StatementDialog } from './StatementDialog'
import { useFindingDialogs } from './use-finding-dialogs'

type Entering = { finding: Finding; statement: Statement | null }
type Props = { audit: DossierAudit; onShow: (place: AuditPlace) => void }

/** Every item at the left, the one in work with all its words beside it, and two of its pages side by side. */
export function FindingsView({ audit, onShow }: Props) {
  const { dossierId } = audit
  const findings = audit.findings.filter(isListed)
  const [key, setKey] = useState<string | null>(null)
  const [entering, setEntering] = useState<Entering | null>(null)
  const { decide, remove, dialogs } = useFindingDialogs(dossierId)
  const mayAudit = useRight('dossiers.audit') && audit.state !== 'filed'
  const mayRead = useRight('dossiers.read')
  const finding =
    findings.find((it) => findingKey(it) === key) ?? findings.find((it) => it.doubt !== '') ?? findings[0]
  const act = {
    enter: (it: Finding) => setEntering({ finding: it, statement: null }),
    change: (it: Finding, statement: Statement) => setEntering({ finding: it, statement }),
    decide,
    remove,
    missing: () => navigate(`/dossiers/files/${dossierId}/missing`),
  }
  return (
    <div className={classes.work}>
      <FindingList findings={findings} current={finding} onChoose={(it) => setKey(findingKey(it))} />
      <div className={classes.detail}>
        {finding && (
          <FindingBlock
            finding={finding}
            isCurrent={() => false}
            onOpen={({ materialId, pageId }) => onShow({ materialId, pageId })}
            act={mayAudit ? act : undefined}
            wide
          />
        )}
      </div>
      {mayRead && finding && <FindingCompare key={findingKey(finding)} finding={finding} />}
      {dialogs}
      {entering && <StatementDialog {...{ dossierId }} {...entering} onClose={() => setEntering(null)} />}
    </div>
  )
}

type ListProps = {
  findings: readonly Finding[]
  current: Finding | undefined
  onChoose: (finding: Finding) => void
}

function FindingList({ findings, current, onChoose }: ListProps) {
  return (
    <ul className={classes.list} aria-label={text.findings}>
      {findings.map((it) => (
        <li key={findingKey(it)}>
          <button
            type="button"
            className={classes.entry}
            aria-pressed={it === current}
            onClick={() => onChoose(it)}
          >
            <span>{nameOf(it)}</span>
            <span className={classes.kind} data-kind={it.kind}>
              {text.kinds[it.kind]}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What is said of nobody is left out, but for what may be stated of anybody. */
function isListed({ kind, item, about }: Finding): boolean {
  return kind !== 'none' || (about === '' && BESIDE.includes(item))
}
