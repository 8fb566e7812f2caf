import { useState } from 'react'
import type { DossierId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { CountTabs, EmptyState, ErrorNotice } from '../../../components'
import { AuditFormView } from './AuditFormView'
import type { AuditPlace } from './AuditSide'
import { AuditPerson } from './audit-person'
import classes from './audits.module.css'
import { text } from './audits.text'
import { CompletenessView } from './CompletenessView'
import { FindingsView } from './FindingsView'

type Part = 'items' | 'form' | 'complete'

/** The tab 审核 of a dossier: items with their pages side by side, the form and its steps, completeness. */
export function AuditTab({
  dossierId,
  onShow,
}: {
  dossierId: DossierId
  onShow: (place: AuditPlace) => void
}) {
  const { data: audit, error } = useApiQuery('dossiers.dossierAudit', { dossierId })
  const [part, setPart] = useState<Part>('items')
  if (error) return <ErrorNotice error={error} />
  if (!audit) return <EmptyState>{text.loading}</EmptyState>
  return (
    <AuditPerson value={audit.personId}>
      <div className={classes.tab}>
        <CountTabs<Part>
          label={text.tabsLabel}
          value={part}
          onChange={setPart}
          tabs={[
            { key: 'items', label: text.tabs.items, count: audit.doubts.length, tone: 'red' },
            { key: 'form', label: text.tabs.form },
            { key: 'complete', label: text.tabs.complete },
          ]}
        />
        {part === 'items' && <FindingsView audit={audit} onShow={onShow} />}
        {part === 'form' && <AuditFormView key={audit.version} audit={audit} />}
        {part === 'complete' && <CompletenessView dossierId={dossierId} />}
      </div>
    </AuditPerson>
  )
}
