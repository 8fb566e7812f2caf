import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { MEMBER_MARKS, MemberFilter, type MemberMark, type MemberRow } from '#shared/modules/members/member'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PlainPicker,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { MembersHead } from '../parts/MembersHead'
import { findBranches, pickedOf } from '../parts/pickers'
import { EnrolDialog } from './EnrolDialog'
import { text } from './register.text'
import { registerColumns } from './register-columns'

const EVERYONE = MemberFilter.parse({})
const YEARS = [0, 5, 10, 20, 30, 40, 50]

/** 党员名册 */
export function RegisterPage() {
  const list = useList<MemberFilter>(EVERYONE, EVERYONE)
  const source = usePagedQuery('members.list', list.ask)
  const [adding, setAdding] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  useShortcut('ctrl+n', () => setAdding(true), { label: text.add, enabled: mayEdit })
  useListStatus(common, source.total, 0)
  return (
    <Page head={<RegisterHead ask={list.ask} onAdd={mayEdit ? () => setAdding(true) : undefined} />}>
      <ListBody>
        <Filters ask={list.ask} onAsk={list.change} answer={source.answer} />
        <ErrorNotice error={source.error} />
        <DataTable<MemberRow>
          label={text.table}
          columns={registerColumns(list.ask.state === 'left')}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(it) => navigate(`/ledgers/members/card/${it.id}`)}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
      {adding && <EnrolDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function RegisterHead({ ask, onAdd }: { ask: MemberFilter; onAdd: (() => void) | undefined }) {
  return (
    <MembersHead
      room="roll"
      actions={
        <>
          {onAdd && <Button onClick={() => navigate('/ledgers/members/intake')}>{text.import}</Button>}
          <ListActions task="members.exportRoll" paper="member-roll" ask={ask} name={text.table} />
          {onAdd && (
            <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
              {text.add}
            </Button>
          )}
        </>
      }
    />
  )
}

const WORDS = { empty: text.empty, nothing: common.nothing, everything: common.everything }

type Answer = { counts: { here: number; probationary: number; left: number; marks: Record<string, number> } }
type FilterProps = { ask: MemberFilter; onAsk: (ask: MemberFilter) => void; answer: Answer | undefined }

function Filters({ ask, onAsk, answer }: FilterProps) {
  const counts = answer?.counts
  return (
    <CountTabs<MemberFilter['state']>
      label={text.tabsLabel}
      tabs={[
        { key: 'here', label: text.tabs.here, count: counts?.here },
        { key: 'probationary', label: text.tabs.probationary, count: counts?.probationary },
        { key: 'left', label: text.tabs.left, count: counts?.left },
      ]}
      value={ask.state}
      onChange={(state) => onAsk({ ...ask, state, mark: null })}
      right={<Narrowing ask={ask} onAsk={onAsk} answer={answer} />}
    />
  )
}

function Narrowing({ ask, onAsk, answer }: FilterProps) {
  const marks = Object.keys(MEMBER_MARKS) as MemberMark[]
  return (
    <span className={classes.tools}>
      <PlainPicker
        label={common.branch}
        value={ask.partyId ?? ''}
        options={findBranches}
        placeholder={common.everyBranch}
        onChange={(id) =>
          onAsk({ ...ask, partyId: pickedOf<NonNullable<MemberFilter['partyId']>>(id)?.id ?? null })
        }
      />
      <PlainPicker
        label={text.marks}
        value={ask.mark ?? ''}
        options={[
          { value: '', label: text.allMarks },
          ...marks.map((value) => ({
            value,
            label: MEMBER_MARKS[value],
            hint: String(answer?.counts.marks[value] ?? 0),
          })),
        ]}
        placeholder={text.marks}
        onChange={(mark) => onAsk({ ...ask, mark: mark === '' ? null : (mark as MemberMark) })}
      />
      <PlainPicker
        label={text.years}
        value={String(ask.years)}
        options={YEARS.map((it) => ({
          value: String(it),
          label: it === 0 ? text.allYears : text.yearsFrom(it),
        }))}
        onChange={(years) => onAsk({ ...ask, years: Number(years) })}
      />
      <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}
