import { useState } from 'react'
import { MOBILE_DIRECTIONS, type Mobile, MobileFilter } from '#shared/modules/members/mobile'
import { dotted } from '#shared/modules/members/rules-dates'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  BottomBar,
  Button,
  type Column,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  useShortcut,
} from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { MembersHead } from '../parts/MembersHead'
import { ContactDialog } from './ContactDialog'
import { MobileDialog } from './MobileDialog'
import { text } from './movement.text'

const AWAY = MobileFilter.parse({})
type Open = { row: Mobile | null } | 'contact' | null

/** 流动党员: where they are, and with whom the branch has to speak. */
export function MobilePage() {
  const list = useList<MobileFilter>(AWAY, AWAY)
  const { ask, keys } = list
  const source = usePagedQuery('members.mobiles', ask)
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('ledgers.edit')
  useShortcut('ctrl+n', () => setOpen({ row: null }), { label: text.addMobile, enabled: mayEdit })
  useListStatus(common, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.members.mobiles({ ...ask, ...slice })))
  const close = () => setOpen(null)
  return (
    <Page
      head={<MobileHead ask={ask} onAdd={mayEdit ? () => setOpen({ row: null }) : undefined} />}
      bottom={
        mayEdit &&
        keys.size > 0 && (
          <MobileActs count={keys.size} onContact={() => setOpen('contact')} onNone={list.none} />
        )
      }
    >
      <ListBody>
        <Filters ask={ask} onAsk={list.change} counts={source.answer?.counts} />
        <ErrorNotice error={source.error} />
        <DataTable<Mobile>
          label={text.mobiles}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
      {open === 'contact' && <ContactDialog ids={[...keys]} onClose={close} onDone={list.none} />}
      {open !== null && open !== 'contact' && <MobileDialog row={open.row} onClose={close} />}
    </Page>
  )
}

function MobileHead({ ask, onAdd }: { ask: MobileFilter; onAdd: (() => void) | undefined }) {
  return (
    <MembersHead
      room="mobile"
      actions={
        <>
          <ListActions task="members.exportMobiles" paper="member-mobiles" ask={ask} name={text.mobiles} />
          {onAdd && (
            <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
              {text.addMobile}
            </Button>
          )}
        </>
      }
    />
  )
}

type ActsProps = { count: number; onContact: () => void; onNone: () => void }

function MobileActs({ count, onContact, onNone }: ActsProps) {
  return (
    <BottomBar>
      <span>{common.selected(count)}</span>
      <Button onClick={onContact}>{text.contact(count)}</Button>
      <Button onClick={onNone} keys="escape">
        {common.unmark}
      </Button>
    </BottomBar>
  )
}

type FilterProps = {
  ask: MobileFilter
  onAsk: (ask: MobileFilter) => void
  counts: Record<MobileFilter['state'], number> | undefined
}

function Filters({ ask, onAsk, counts }: FilterProps) {
  const tab = (key: MobileFilter['state']) => ({ key, label: text.states[key], count: counts?.[key] })
  return (
    <CountTabs<MobileFilter['state']>
      label={text.state}
      tabs={[tab('away'), { ...tab('overdue'), tone: 'red' }, tab('back')]}
      value={ask.state}
      onChange={(state) => onAsk({ ...ask, state })}
      right={
        <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
      }
    />
  )
}

const WORDS = { empty: text.emptyMobiles, nothing: common.nothing, everything: common.everything }

const { mobileColumns: words } = text
const COLUMNS: readonly Column<Mobile>[] = [
  { key: 'name', title: words.name, width: 88, strong: true, render: (it) => it.name },
  { key: 'party', title: words.party, width: 200, render: (it) => it.partyName },
  { key: 'direction', title: words.direction, width: 56, render: (it) => MOBILE_DIRECTIONS[it.direction] },
  { key: 'place', title: words.place, render: (it) => it.place },
  { key: 'left', title: words.left, width: 96, render: (it) => dotted(it.leftOn) },
  { key: 'phone', title: words.phone, width: 120, from: 1100, render: (it) => it.phone },
  { key: 'host', title: words.host, width: 176, from: 1400, quiet: true, render: (it) => it.hostParty },
  { key: 'contacted', title: words.contacted, width: 96, render: (it) => dotted(it.contactedOn) },
  {
    key: 'due',
    title: words.due,
    width: 96,
    render: (it) => <span className={it.overdue ? classes.red : ''}>{dueText(it)}</span>,
  },
  { key: 'back', title: words.back, width: 96, render: (it) => dotted(it.backOn) },
]

function dueText({ backOn, contactDueOn }: Mobile): string {
  return backOn === '' ? dotted(contactDueOn) : common.none
}
