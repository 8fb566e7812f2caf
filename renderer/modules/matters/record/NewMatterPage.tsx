import { useEffect } from 'react'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { ledgerAddress } from '#shared/modules/matters/address'
import { PageFailure } from '../../../app/PageFailure'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { Button, EmptyState, focusField, useShortcut } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { MatterForm } from './MatterForm'
import { useMatter } from './use-matter'

const words = text.record

/** A matter before it is entered. */
export function NewMatterPage({ system }: { system: string }) {
  const { data, error } = useApiQuery('matters.rules', { system })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <NewMatter rules={data} />
}

function NewMatter({ rules: { key, title, content } }: { rules: OutputOf<'matters.rules'> }) {
  const editing = useMatter({ matter: null, rules: content, system: key })
  const { mayStore, saving, save, changed } = editing
  const list = ledgerAddress(key)
  useRecordTab({
    id: `matter/new/${key}`,
    path: `/ledgers/matters/new/${key}`,
    title: words.tab(''),
    unsaved: changed,
  })
  useEffect(() => void focusField('title'), [])
  useShortcut('ctrl+s', () => void save(), { label: words.save, enabled: mayStore })
  useShortcut('escape', () => navigate(list))
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <Link className={classes.back} href={list}>
          {words.back(title)}
        </Link>
        <h1>{words.newTitle}</h1>
        <div className={classes.acts}>
          <Button
            kind="primary"
            keys="ctrl+s"
            disabled={!mayStore}
            loading={saving}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
        </div>
      </header>
      <div className={classes.body}>
        <MatterForm editing={editing} />
      </div>
    </section>
  )
}
