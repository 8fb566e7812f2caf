import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { ledgerAddress, matterAddress } from '#shared/modules/matters/address'
import type { Matter } from '#shared/modules/matters/matter'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { Button, EmptyState, useShortcut } from '../../../components'
import { StateTag } from '../list/matter-columns'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { MatterForm } from './MatterForm'
import { MatterSide } from './MatterSide'
import { RemoveMatter } from './RemoveMatter'
import { type MatterEditing, useMatter } from './use-matter'

const words = text.record

/** One matter: what it is, who answers for it, its evidence; at the right where it stands and what comes next. */
export function MatterPage({ id }: { id: MatterId }) {
  const { data, error } = useApiQuery('matters.open', { id })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  const { matter, rules, title } = data
  // What is typed begins anew where the record moved on: by an act beside the form, or by somebody else.
  return <OpenMatter key={matter.version} matter={matter} rules={rules} title={title} />
}

type Opened = { matter: Matter; rules: MatterSystem; title: string }

function OpenMatter({ matter, rules, title }: Opened) {
  const editing = useMatter({ matter, rules, system: matter.system })
  const { changed, mayStore, save } = editing
  const list = ledgerAddress(matter.system)
  useRecordTab({
    id: `matter/${matter.id}`,
    path: matterAddress(matter.id),
    title: words.tab(matter.number),
    unsaved: changed,
  })
  useShortcut('ctrl+s', () => void save(), { label: words.save, enabled: mayStore })
  useShortcut('escape', () => navigate(list))
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <Link className={classes.back} href={list}>
          {words.back(title)}
        </Link>
        <h1>{matter.number}</h1>
        <StateTag rules={rules} matter={matter} />
        {matter.late > 0 && <span className={classes.red}>{text.late(matter.late)}</span>}
        {changed && <span className={classes.amber}>{words.unsaved}</span>}
        <Acts editing={editing} matter={matter} list={list} />
      </header>
      <div className={classes.body}>
        <MatterForm editing={editing} />
        <MatterSide matter={matter} rules={rules} blocked={changed} />
      </div>
    </section>
  )
}

function Acts({ editing, matter, list }: { editing: MatterEditing; matter: Matter; list: string }) {
  const { mayStore, readOnly, saving, save } = editing
  return (
    <div className={classes.acts}>
      <RemoveMatter matter={matter} list={list} />
      <Papers matter={matter} disabled={editing.changed} />
      {!readOnly && (
        <Button
          kind="primary"
          keys="ctrl+s"
          disabled={!mayStore}
          loading={saving}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      )}
    </div>
  )
}

/** The paper that its stage asks for has Ctrl+P: the notice while it is worked on, then the form of its close-out. */
function Papers({ matter, disabled }: { matter: Matter; disabled: boolean }) {
  const ask = { ids: [matter.id] }
  const notice = { paper: { paper: 'matter-notice', ask }, label: text.bar.notice }
  const closing = { paper: { paper: 'matter-closing', ask }, label: text.bar.closing }
  const [first, second] = matter.stage === 'open' ? [notice, closing] : [closing, notice]
  return (
    <>
      <WorkPaperActions {...second} name={`${second.label} ${matter.number}`} disabled={disabled} beside />
      <WorkPaperActions {...first} name={`${first.label} ${matter.number}`} disabled={disabled} />
    </>
  )
}
