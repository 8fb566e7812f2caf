import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Enterprise, EnterpriseAsk } from '#shared/modules/organizations/village'
import { ListBody, Nothing, SearchBox } from '../../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../../app/lists/use-list'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import {
  Button,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  useShortcut,
} from '../../../../components'
import classes from '../parties.module.css'
import { Figures, Share } from '../parts'
import { UnitFilter } from '../UnitFilter'
import { enterpriseText as text } from '../villages/villages.text'
import { EnterpriseDialog } from './EnterpriseDialog'
import { enterpriseColumns } from './enterprise-columns'

const EVERYTHING = EnterpriseAsk.parse({})

/** 两新组织 and how the party reaches them: 两个覆盖 with numerator and denominator. */
export function EnterprisesPage() {
  const list = useList<EnterpriseAsk>(EVERYTHING, EVERYTHING)
  const [open, setOpen] = useState<{ row: Enterprise | null } | null>(null)
  const source = usePagedQuery('organizations.enterprises', list.ask)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setOpen({ row: null }), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, 0)
  return (
    <Page
      head={
        <Head ask={list.ask} onAsk={list.change} onAdd={mayEdit ? () => setOpen({ row: null }) : undefined} />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Enterprise>
          label={text.list}
          columns={enterpriseColumns()}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {open && <EnterpriseDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

type HeadProps = { ask: EnterpriseAsk; onAsk: (ask: EnterpriseAsk) => void; onAdd: (() => void) | undefined }

function Head({ ask, onAsk, onAdd }: HeadProps) {
  const { data } = useApiQuery('organizations.coverage', { unitId: ask.unitId })
  const all = (kind: 'firm' | 'social') => data?.find((it) => it.kind === kind)?.all ?? 0
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(all('firm'), all('social'))}
        actions={
          <>
            {onAdd && (
              <Button onClick={() => navigate('/organizations/enterprises/take')}>{text.take}</Button>
            )}
            <WorkPaperActions
              paper={{ paper: 'enterprise-register', ask: { ...ask } }}
              label={text.registerName}
              name={text.registerName}
              table
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<'all' | 'firm' | 'social' | 'uncovered'>
        label={text.tabs}
        tabs={[
          { key: 'all', label: text.all, count: data && all('firm') + all('social') },
          { key: 'firm', label: text.kinds.firm, count: data && all('firm') },
          { key: 'social', label: text.kinds.social, count: data && all('social') },
          {
            key: 'uncovered',
            label: text.uncovered,
            count: data?.reduce((sum, it) => sum + it.all - it.worked, 0),
            tone: 'amber',
          },
        ]}
        value={ask.coverage === 'none' ? 'uncovered' : (ask.kind ?? 'all')}
        onChange={(key) =>
          onAsk({
            ...ask,
            kind: key === 'firm' || key === 'social' ? key : null,
            coverage: key === 'uncovered' ? 'none' : null,
          })
        }
        right={
          <span className={classes.tools}>
            <span className={classes.wide}>
              <UnitFilter
                label={text.unit}
                value={ask.unitId}
                onChange={(unitId) => onAsk({ ...ask, unitId })}
              />
            </span>
            <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
          </span>
        }
      />
      <Coverage ask={ask} onAsk={onAsk} />
    </>
  )
}

/** Each rate opens the firms that it is counted over. */
function Coverage({ ask, onAsk }: Pick<HeadProps, 'ask' | 'onAsk'>) {
  const { data } = useApiQuery('organizations.coverage', { unitId: ask.unitId })
  if (!data || data.length === 0) return null
  return (
    <Figures>
      {data.flatMap((it) => {
        const open = () => onAsk({ ...ask, kind: it.kind, coverage: null, scale: null })
        const kind = text.kinds[it.kind]
        return [
          <Share
            key={`${it.kind}o`}
            label={text.organized(kind)}
            part={it.organized}
            whole={it.all}
            onOpen={open}
          />,
          <Share
            key={`${it.kind}w`}
            label={text.worked(kind)}
            part={it.worked}
            whole={it.all}
            onOpen={open}
          />,
          it.above > 0 && (
            <Share
              key={`${it.kind}a`}
              label={text.above}
              part={it.aboveOrganized}
              whole={it.above}
              onOpen={() => onAsk({ ...ask, kind: it.kind, coverage: null, scale: 'above' })}
            />
          ),
        ]
      })}
    </Figures>
  )
}
