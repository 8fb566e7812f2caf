import { useMemo, useState } from 'react'
import { type Cycle, type CycleStage, STAGE_STATES } from '#shared/modules/awards/cycle'
import { STAGE_KINDS } from '#shared/modules/awards/programme'
import { passRuleWords } from '#shared/modules/awards/rules'
import { ListBody } from '../../../app/lists/ListParts'
import { useRight } from '../../../app/session'
import { whenWords } from '../../../app/when'
import { BottomBar, Button, type Column, DataTable, useArraySource, useShortcut } from '../../../components'
import { CycleFacts } from './CycleFacts'
import { text } from './cycles.text'
import { StageDatesDialog } from './StageDatesDialog'

/** The stages of a cycle with dates and results at the left; what it rests on and what was done at the right. */
export function OverviewTab({ cycle }: { cycle: Cycle }) {
  const [focus, setFocus] = useState(() => cycle.stages.findIndex((it) => it.key === cycle.current))
  const [dating, setDating] = useState<CycleStage | null>(null)
  const mayEdit = useRight('awards.edit')
  const focused = cycle.stages[focus]
  const free = ['preparing', 'running'].includes(cycle.state)
  const mayDate = mayEdit && free && focused !== undefined && focused.state !== 'confirmed'
  const change = () => mayDate && setDating(focused)
  useShortcut('f2', change, { label: text.changeDates, enabled: mayDate })
  const columns = useMemo(() => columnsOf(cycle), [cycle])
  return (
    <>
      <ListBody>
        <DataTable<CycleStage>
          label={text.stageTable}
          columns={columns}
          source={useArraySource(cycle.stages)}
          rowKey={(it) => it.key}
          focus={focus}
          onFocus={setFocus}
          onOpen={change}
          isQuiet={(it) => it.state === 'waiting'}
          autoFocus
        />
        {mayEdit && free && (
          <BottomBar
            right={
              <Button keys="f2" onClick={change} disabled={!mayDate}>
                {text.changeDates}
              </Button>
            }
          >
            {focused?.label}
          </BottomBar>
        )}
      </ListBody>
      <CycleFacts cycle={cycle} stage={focused} />
      {dating && <StageDatesDialog cycle={cycle} stage={dating} onClose={() => setDating(null)} />}
    </>
  )
}

function columnsOf({ content }: Cycle): readonly Column<CycleStage>[] {
  const passOf = ({ key, kind }: CycleStage) => {
    const rule = content.stages.find((it) => it.key === key)
    return rule && kind !== 'apply' && kind !== 'honour' ? passRuleWords(rule.pass) : text.none
  }
  return [
    { key: 'label', title: text.stageColumns.label, strong: true, render: (it) => it.label },
    {
      key: 'kind',
      title: text.stageColumns.kind,
      width: 88,
      quiet: true,
      render: (it) => STAGE_KINDS[it.kind],
    },
    {
      key: 'actor',
      title: text.stageColumns.actor,
      width: 160,
      from: 900,
      render: (it) => it.actor || text.none,
    },
    { key: 'state', title: text.stageColumns.state, width: 72, render: (it) => STAGE_STATES[it.state] },
    { key: 'starts', title: text.stageColumns.starts, width: 96, render: (it) => it.startsOn || text.none },
    { key: 'ends', title: text.stageColumns.ends, width: 96, render: (it) => it.endsOn || text.none },
    { key: 'pass', title: text.stageColumns.pass, width: 128, render: passOf },
    {
      key: 'came',
      title: text.stageColumns.came,
      width: 56,
      align: 'right',
      render: (it) => it.came ?? text.none,
    },
    {
      key: 'passed',
      title: text.stageColumns.passed,
      width: 56,
      align: 'right',
      render: (it) => it.passed ?? text.none,
    },
    {
      key: 'confirmed',
      title: text.stageColumns.confirmed,
      width: 216,
      from: 1240,
      quiet: true,
      render: (it) =>
        it.confirmedAt === '' ? text.none : text.confirmedWhen(it.confirmedBy, whenWords(it.confirmedAt)),
    },
  ]
}
