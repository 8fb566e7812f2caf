import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Honour } from '#shared/modules/awards/honour'
import { ListBody } from '../../../app/lists/ListParts'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  showToast,
  useShortcut,
} from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { DecisionDialog } from './DecisionDialog'
import { FilingDialog } from './FilingDialog'
import { HonourPanel } from './HonourPanel'
import { HonourSearch, HonourTools } from './HonourTools'
import { LIST_COLUMNS } from './honour-columns'
import { text } from './honours.text'
import { useHonours } from './use-honours'

/** 表彰: who was chosen, the decision that says so, certificates, and what goes into files and dossiers. */
export function HonoursTab({ cycle }: { cycle: Cycle }) {
  const work = useHonours(cycle.id)
  const [deciding, setDeciding] = useState<readonly Honour[] | null>(null)
  const [filing, setFiling] = useState(false)
  const mayEdit = useRight('awards.edit')
  const decide = () => setDeciding(work.chosen.length > 0 ? work.chosen : work.all)
  const open = mayEdit && work.all.length > 0
  useShortcut('f6', decide, { label: text.decide, enabled: open })
  useStatus([text.status(work.all.length)])
  return (
    <>
      <ListBody>
        <HonourTools
          cycle={cycle}
          work={work}
          onDecide={open ? decide : undefined}
          onFile={() => setFiling(true)}
        />
        <CountTabs
          label={text.tabs}
          tabs={work.tabs}
          value={work.tab}
          onChange={work.setTab}
          right={<HonourSearch work={work} />}
        />
        <ErrorNotice error={work.error} />
        <DataTable<Honour>
          label={text.table}
          columns={LIST_COLUMNS}
          source={work.source}
          rowKey={(it) => it.id}
          focus={work.focus}
          onFocus={work.setFocus}
          selection={work.tab === 'list' ? work.selection : undefined}
          isQuiet={(it) => it.state !== 'held'}
          empty={work.pending ? null : <EmptyState>{emptyWords(work)}</EmptyState>}
          autoFocus
        />
        {work.chosen.length > 0 && <Chosen cycle={cycle} work={work} onDecide={open ? decide : undefined} />}
      </ListBody>
      {work.row && <HonourPanel honour={work.row} />}
      {deciding && (
        <DecisionDialog cycle={cycle} chosen={deciding} list={work.all} onClose={() => setDeciding(null)} />
      )}
      {filing && <FilingDialog cycleId={cycle.id} list={work.all} onClose={() => setFiling(false)} />}
    </>
  )
}

type Work = ReturnType<typeof useHonours>

function emptyWords({ tab, words, all }: Work): string {
  if (tab === 'withdrawn') return text.emptyWithdrawn
  return words !== '' && all.length > 0 ? text.nothing : text.empty
}

type ChosenProps = { cycle: Cycle; work: Work; onDecide: (() => void) | undefined }

/** What can be done with the rows selected. */
function Chosen({ cycle, work, onDecide }: ChosenProps) {
  const put = useCommand('awards.putInDossier')
  const due = work.chosen.filter((it) => it.dossierDue)
  const archive = async () => {
    const reply = await put.run({ cycleId: cycle.id, ids: due.map((it) => it.id) })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    tellDone(text.inDossier(reply.value.changed))
    work.none()
  }
  const honours = work.chosen.map((it) => it.id)
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={work.none}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(work.chosen.length)}</strong>
      {onDecide && (
        <Button small keys="f6" onClick={onDecide}>
          {text.decide}
        </Button>
      )}
      {onDecide && due.length > 0 && (
        <Button small onClick={() => void archive()} loading={put.running}>
          {text.putInDossier}
        </Button>
      )}
      <AwardPaperActions
        paper={{ paper: 'certificates', cycleId: cycle.id, honours }}
        name={text.certificatesFile(cycle.title)}
        beside
      />
    </BottomBar>
  )
}
