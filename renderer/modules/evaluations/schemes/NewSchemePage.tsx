import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import {
  type Preset,
  type SchemeContent,
  type SchemeRow,
  SUBJECT_KINDS,
} from '#shared/modules/evaluations/scheme'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  BottomBar,
  Button,
  type Column,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Failure,
  FieldStack,
  focusField,
  Page,
  PageHead,
  TextField,
  useArraySource,
  useShortcut,
} from '../../../components'
import { blankScheme } from './new-parts'
import { SchemePreview } from './SchemePreview'
import classes from './schemes.module.css'
import { text } from './schemes.text'
import { openScheme } from './use-scheme-acts'

type From = 'presets' | 'copies' | 'blank'
/** What a new scheme may be made from. */
type Base = {
  key: string
  title: string
  about: string
  content: SchemeContent | null
  preset: Preset | null
}

/** A new scheme from a preset, from another one, or from nothing, seen before it is made. */
export function NewSchemePage() {
  const { data: presets } = useApiQuery('evaluations.presets', {})
  const { data: rows } = useApiQuery('evaluations.schemes', {})
  const [from, setFrom] = useState<From>('presets')
  const [focus, setFocus] = useState(0)
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<Failure>(null)
  const create = useCommand('evaluations.createScheme')
  const bases = useMemo(() => basesOf(presets ?? [], rows ?? []), [presets, rows])
  const base = bases[from][focus]
  const copied = useApiQuery(
    'evaluations.scheme',
    { id: base?.key as SchemeRow['id'] },
    { enabled: from === 'copies' && base !== undefined },
  )
  const content = base && (base.content ?? copied.data?.content)
  const suggested = base ? (from === 'copies' ? text.copyOf(base.title) : base.title) : ''
  const title = name ?? suggested
  const submit = async () => {
    if (!content || title.trim() === '') return
    const preset = base?.preset?.key ?? copied.data?.preset ?? ''
    const reply = await create.run({
      content: { ...content, title: title.trim() },
      preset: from === 'blank' ? '' : preset,
    })
    if (reply.ok) openScheme(reply.value.id)
    else setError(reply)
  }
  const choose = (next: From) => {
    setFrom(next)
    setFocus(0)
    setName(null)
  }
  const source = useArraySource(bases[from])
  useShortcut('ctrl+enter', () => void submit(), { label: text.create })
  useShortcut('escape', () => navigate('/evaluations/schemes'))
  useShortcut('f2', () => focusField('title'), { label: text.name })
  return (
    <Page
      head={
        <>
          <PageHead title={text.newTitle} />
          <CountTabs
            label={text.fromLabel}
            tabs={(['presets', 'copies', 'blank'] as const).map((key) => ({
              key,
              label: text.from[key],
              count: key === 'blank' ? undefined : bases[key].length,
            }))}
            value={from}
            onChange={choose}
          />
        </>
      }
      bottom={
        <BottomBar
          kind="commit"
          right={
            <Button
              kind="primary"
              keys="ctrl+enter"
              onClick={() => void submit()}
              loading={create.running}
              disabled={!content || title.trim() === ''}
            >
              {text.create}
            </Button>
          }
        >
          <div className={classes.nameField}>
            <FieldStack labelWidth={72}>
              <TextField label={text.name} name="title" value={title} onChange={setName} limit={80} />
            </FieldStack>
          </div>
          <ErrorNotice error={error} />
        </BottomBar>
      }
    >
      <div className={classes.sources}>
        <DataTable<Base>
          key={from}
          label={text.sources}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.key}
          focus={focus}
          onFocus={(index) => {
            setFocus(index)
            setName(null)
          }}
          onOpen={() => void submit()}
          empty={<EmptyState>{text.noCopies}</EmptyState>}
          autoFocus
        />
      </div>
      {content && <SchemePreview content={content} preset={base?.preset ?? null} />}
    </Page>
  )
}

const COLUMNS: readonly Column<Base>[] = [
  {
    key: 'title',
    title: text.columns.title,
    strong: true,
    render: (row) => <span title={row.title}>{row.title}</span>,
  },
  { key: 'about', title: text.columns.subject, width: 96, quiet: true, render: (row) => row.about },
]

function basesOf(presets: readonly Preset[], rows: readonly SchemeRow[]): Record<From, Base[]> {
  const blank = blankScheme()
  return {
    presets: presets.map((preset) => ({
      key: preset.key,
      title: preset.content.title,
      about: SUBJECT_KINDS[preset.content.subject],
      content: preset.content,
      preset,
    })),
    copies: rows.map((it) => ({
      key: it.id,
      title: it.title,
      about: SUBJECT_KINDS[it.subject],
      content: null,
      preset: null,
    })),
    blank: [{ key: 'blank', title: text.blankRow, about: text.none, content: blank, preset: null }],
  }
}
