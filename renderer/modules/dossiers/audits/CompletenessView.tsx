import { useState } from 'react'
import type { CompletenessLine } from '#shared/modules/dossiers/audit'
import type { DossierId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  PageHead,
  useArraySource,
} from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './audits.module.css'
import { text } from './audits.text'
import { JudgeDialog } from './JudgeDialog'

/** Every check with what the record tells and what somebody judged; Enter judges the one in work. */
export function CompletenessView({ dossierId }: { dossierId: DossierId }) {
  const { data, error } = useApiQuery('dossiers.completeness', { dossierId })
  const { data: standards } = useApiQuery('dossiers.dossierStandards', {})
  const [focus, setFocus] = useState(0)
  const [judging, setJudging] = useState<CompletenessLine | null>(null)
  const mayAudit = useRight('dossiers.audit')
  const source = useArraySource(data?.lines ?? [])
  if (error) return <ErrorNotice error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  const checks = standards?.completeness ?? []
  const judge = mayAudit ? setJudging : undefined
  return (
    <ListBody>
      <PageHead
        title={data.fatal ? text.fatal : text.points(data.points)}
        facts={standards?.completenessSource ? text.source(standards.completenessSource) : undefined}
        actions={
          <DossierPaperActions
            paper={{ paper: 'completeness', dossierIds: [dossierId] }}
            name={text.completeness}
          />
        }
      />
      <DataTable<CompletenessLine>
        label={text.completeness}
        columns={columns(judge)}
        source={source}
        rowKey={(it) => it.key}
        focus={focus}
        onFocus={setFocus}
        onOpen={judge}
        density="dense"
        autoFocus
      />
      {judging && (
        <JudgeDialog
          dossierId={dossierId}
          line={judging}
          fatal={checks.find((it) => it.key === judging.key)?.fatal ?? false}
          onClose={() => setJudging(null)}
        />
      )}
    </ListBody>
  )
}

function columns(judge: ((line: CompletenessLine) => void) | undefined): readonly Column<CompletenessLine>[] {
  return [
    { key: 'no', title: text.columns.no, width: 52, quiet: true, render: (it) => it.key },
    { key: 'label', title: text.columns.label, width: 400, render: (it) => it.label },
    { key: 'state', title: text.columns.state, width: 76, render: (it) => <State line={it} /> },
    {
      key: 'points',
      title: text.columns.points,
      width: 60,
      align: 'right',
      render: (it) => (it.points > 0 ? it.points : ''),
    },
    {
      key: 'detail',
      title: text.columns.detail,
      render: (it) => (
        <span title={it.detail} className={classes.clipped}>
          {it.detail}
        </span>
      ),
    },
    {
      key: 'judge',
      title: '',
      width: 64,
      render: (it) => judge && <LinkButton onClick={() => judge(it)}>{text.judge}</LinkButton>,
    },
  ]
}

function State({ line }: { line: CompletenessLine }) {
  const tone = line.state === 'fatal' ? classes.red : line.state === 'met' ? undefined : classes.amber
  return <span className={tone}>{text.lineStates[line.state]}</span>
}
