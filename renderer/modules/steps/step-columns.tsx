import type { NextSteps, Step } from '#shared/platform/steps/contract'
import { listName } from '#shared/values/name-order'

import { whenWords } from '../../app/when'
import { type Column, KeyCap, Tag } from '../../components'
import classes from './steps.module.css'
import { text } from './steps.text'

type Next = NextSteps | undefined

/** Columns of the history; the step that Ctrl Z or Ctrl Y would turn next is marked. */
export function stepColumns(next: Next): readonly Column<Step>[] {
  return [
    { key: 'at', title: text.columns.at, width: 136, render: (it) => whenWords(it.at) },
    { key: 'account', title: text.columns.account, width: 88, render: (it) => listName(it.accountName) },
    {
      key: 'title',
      title: text.columns.title,
      render: (it) => (it.undoneAt ? <s className={classes.undone}>{it.title}</s> : it.title),
    },
    {
      key: 'records',
      title: text.columns.records,
      width: 64,
      align: 'right',
      render: (it) => it.records.toLocaleString('zh-CN'),
    },
    {
      key: 'batch',
      title: text.columns.batch,
      width: 88,
      render: (it) => (it.batchNo === null ? text.none : text.batchNo(it.batchNo)),
    },
    { key: 'state', title: text.columns.state, width: 300, render: (it) => <State step={it} next={next} /> },
  ]
}

function State({ step, next }: { step: Step; next: Next }) {
  if (step.blocked) return <span className={classes.blocked}>{step.blocked}</span>
  if (step.id === next?.undo?.id) return <Marked words={text.next} keys="ctrl+z" />
  if (step.id === next?.redo?.id) return <Marked words={text.nextRedo} keys="ctrl+y" />
  return step.undoneAt ? text.undone : text.none
}

function Marked({ words, keys }: { words: string; keys: string }) {
  return (
    <span className={classes.marked}>
      <Tag tone="accent">{words}</Tag>
      <KeyCap keys={keys} />
    </span>
  )
}
