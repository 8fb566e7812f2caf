import { useState } from 'react'
import type { Panel } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { Button, ConfirmDialog, EmptyState, LinkButton, showToast, useShortcut } from '../../../components'
import { PanelDialog } from './PanelDialog'
import { PanelTable } from './PanelTable'
import { PlanLine } from './PlanLine'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import type { ReviewStage } from './use-review-stage'

type Props = { review: ReviewStage; onConflicts: (of: ReviewerId) => void }

/** The panels one below the other, over them what a distribution would come to. */
export function PanelsView({ review, onConflicts }: Props) {
  const { panels, mayEdit, cycle, place } = review
  const [open, setOpen] = useState<{ panel: Panel | null } | null>(null)
  const [removing, setRemoving] = useState<Panel | null>(null)
  const add = () => setOpen({ panel: null })
  useShortcut('ctrl+n', add, { label: text.newPanel, enabled: mayEdit })
  const labels = new Map(cycle.content.categories.map((it) => [it.key, it.label]))
  return (
    <div className={classes.scroll}>
      <PlanLine review={review}>
        {mayEdit && (
          <Button keys="ctrl+n" onClick={add}>
            {text.newPanel}
          </Button>
        )}
      </PlanLine>
      {panels?.map((panel) => (
        <PanelTable
          key={panel.no}
          panel={panel}
          categories={panel.categories.map((key) => labels.get(key) ?? key).join('、')}
          onConflicts={onConflicts}
          onEdit={mayEdit ? () => setOpen({ panel }) : undefined}
          onRemove={mayEdit ? () => setRemoving(panel) : undefined}
        />
      ))}
      {panels?.length === 0 && (
        <EmptyState>
          {text.noPanels}
          {mayEdit && <LinkButton onClick={add}>{text.firstPanel}</LinkButton>}
        </EmptyState>
      )}
      {open && <PanelDialog cycle={cycle} place={place} panel={open.panel} onClose={() => setOpen(null)} />}
      {removing && <RemovePanel place={place} panel={removing} onClose={() => setRemoving(null)} />}
    </div>
  )
}

type RemoveProps = { place: ReviewStage['place']; panel: Panel; onClose: () => void }

function RemovePanel({ place, panel, onClose }: RemoveProps) {
  const remove = useCommand('awards.removePanel')
  const run = async () => {
    const reply = await remove.run({ ...place, no: panel.no, version: panel.version })
    if (reply.ok) showToast(text.removed(panel.name))
    else showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(panel.name)}
      consequence={text.removeConsequence}
      confirm={text.removeConfirm}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
