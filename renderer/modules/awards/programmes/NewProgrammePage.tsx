import { navigate } from 'wouter/use-hash-location'
import {
  BottomBar,
  Button,
  type Column,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  FieldStack,
  focusField,
  Page,
  PageHead,
  TextField,
  useArraySource,
  useShortcut,
} from '../../../components'
import layout from '../../evaluations/schemes/new-scheme.module.css'
import { ProgrammePreview } from './ProgrammePreview'
import { text } from './programmes.text'
import { type Base, useNewProgramme } from './use-new-programme'

const FROM = ['presets', 'copies', 'blank'] as const

/** A new programme from a preset, from another one, or from nothing, seen before it is made. */
export function NewProgrammePage() {
  const fresh = useNewProgramme()
  const { bases, from, index, base, content } = fresh
  const source = useArraySource(bases[from])
  useShortcut('ctrl+enter', () => void fresh.submit(), { label: text.create })
  useShortcut('escape', () => navigate('/awards/programmes'))
  useShortcut('f2', () => focusField('title'), { label: text.name })
  return (
    <Page
      head={
        <>
          <PageHead title={text.newTitle} />
          <CountTabs
            label={text.fromLabel}
            tabs={FROM.map((key) => ({
              key,
              label: text.from[key],
              count: key === 'blank' ? undefined : bases[key].length,
            }))}
            value={from}
            onChange={(next) => fresh.choose(next, 0)}
          />
        </>
      }
      bottom={<NameBar fresh={fresh} />}
    >
      <div className={layout.sources}>
        <DataTable<Base>
          key={from}
          label={text.sources}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.key}
          focus={index}
          onFocus={(next) => fresh.choose(from, next)}
          onOpen={() => void fresh.submit()}
          empty={<EmptyState>{text.noCopies}</EmptyState>}
          autoFocus
        />
      </div>
      {content && <ProgrammePreview content={content} preset={base?.preset ?? null} />}
    </Page>
  )
}

function NameBar({ fresh }: { fresh: ReturnType<typeof useNewProgramme> }) {
  return (
    <BottomBar
      kind="commit"
      right={
        <Button
          kind="primary"
          keys="ctrl+enter"
          onClick={() => void fresh.submit()}
          loading={fresh.running}
          disabled={!fresh.ready}
        >
          {text.create}
        </Button>
      }
    >
      <div className={layout.nameField}>
        <FieldStack labelWidth={72}>
          <TextField
            label={text.name}
            name="title"
            value={fresh.title}
            onChange={fresh.setTitle}
            limit={80}
          />
        </FieldStack>
      </div>
      <ErrorNotice error={fresh.error} />
    </BottomBar>
  )
}

const COLUMNS: readonly Column<Base>[] = [
  {
    key: 'title',
    title: text.columns.title,
    strong: true,
    render: (row) => <span title={row.title}>{row.title}</span>,
  },
  { key: 'about', title: text.previewOf.subject, width: 96, quiet: true, render: (row) => row.about },
]
