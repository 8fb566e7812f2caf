import type { ReactNode } from 'react'
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
} from '../../components'
import classes from './start-from.module.css'
import { text } from './start-from.text'
import type { Base, StartFrom } from './use-start-from'

const FROM = ['presets', 'copies', 'blank'] as const
const LONGEST_NAME = 80

type Named = { title: string }
type Keyed = { key: string }

type StartFromPageProps<Content extends Named, Preset extends Keyed> = {
  title: string
  /** Heading of what each base is about. */
  about: string
  start: StartFrom<Content, Preset>
  onLeave: () => void
  /** What the new one would say, seen before it is made. */
  children: ReactNode
}

/** Starts something new from a preset, from one on record, or from nothing, under a name of its own. */
export function StartFromPage<Content extends Named, Preset extends Keyed>({
  title,
  about,
  start,
  onLeave,
  children,
}: StartFromPageProps<Content, Preset>) {
  const { bases, from, index } = start
  const source = useArraySource(bases[from])
  useShortcut('ctrl+enter', () => void start.submit(), { label: text.create })
  useShortcut('escape', onLeave)
  useShortcut('f2', () => focusField('title'), { label: text.name })
  return (
    <Page
      head={
        <>
          <PageHead title={title} />
          <CountTabs
            label={text.fromLabel}
            tabs={FROM.map((key) => ({
              key,
              label: text.from[key],
              count: key === 'blank' ? undefined : bases[key].length,
            }))}
            value={from}
            onChange={(next) => start.choose(next, 0)}
          />
        </>
      }
      bottom={<NameBar start={start} />}
    >
      <div className={classes.sources}>
        <DataTable
          key={from}
          label={text.sources}
          columns={columnsOf<Content, Preset>(about)}
          source={source}
          rowKey={(row) => row.key}
          focus={index}
          onFocus={(next) => start.choose(from, next)}
          onOpen={() => void start.submit()}
          empty={<EmptyState>{text.noCopies}</EmptyState>}
          autoFocus
        />
      </div>
      {children}
    </Page>
  )
}

type NameBarProps = {
  start: Pick<StartFrom<Named, Keyed>, 'title' | 'setTitle' | 'submit' | 'running' | 'ready' | 'error'>
}

function NameBar({ start }: NameBarProps) {
  return (
    <BottomBar
      kind="commit"
      right={
        <Button
          kind="primary"
          keys="ctrl+enter"
          onClick={() => void start.submit()}
          loading={start.running}
          disabled={!start.ready}
        >
          {text.create}
        </Button>
      }
    >
      <div className={classes.nameField}>
        <FieldStack labelWidth={72}>
          <TextField
            label={text.name}
            name="title"
            value={start.title}
            onChange={start.setTitle}
            limit={LONGEST_NAME}
          />
        </FieldStack>
      </div>
      <ErrorNotice error={start.error} />
    </BottomBar>
  )
}

function columnsOf<Content, Preset>(about: string): readonly Column<Base<Content, Preset>>[] {
  return [
    {
      key: 'title',
      title: text.title,
      strong: true,
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    { key: 'about', title: about, width: 96, quiet: true, render: (row) => row.about },
  ]
}
