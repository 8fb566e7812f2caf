import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Engine, SystemKey, type SystemRow } from '#shared/platform/systems/schema'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, EmptyState, ErrorNotice, useShortcut } from '../../../components'
import { NewSystemDialog } from './NewSystemDialog'
import { SystemDetail } from './SystemDetail'
import { SystemList } from './SystemList'
import type { SystemPlace } from './system-drafts'
import classes from './systems.module.css'
import { text } from './systems.text'

/** 设置－工作制度: every system by the kind of work it is, and beside it what the chosen one holds. */
export function SystemsSection() {
  const { data, error } = useApiQuery('systems.list', {})
  const [place, setPlace] = usePlace()
  const [adding, setAdding] = useState<SystemRow | 'empty' | null>(null)
  const mayEdit = useRight('systems.edit')
  useShortcut('ctrl+n', () => setAdding('empty'), { label: text.add, enabled: mayEdit })
  const systems = data ?? []
  const chosen = systems.find((it) => it.engine === place?.engine && it.key === place.key)
  return (
    <div className={classes.sides}>
      <div className={classes.list}>
        <div className={classes.listHead}>
          <span>{text.count(systems.length, systems.filter((it) => it.on).length)}</span>
          {mayEdit && (
            <Button small keys="ctrl+n" onClick={() => setAdding('empty')}>
              {text.add}
            </Button>
          )}
        </div>
        <ErrorNotice error={error} />
        <SystemList systems={systems} chosen={chosen} onChoose={setPlace} />
      </div>
      {chosen ? (
        <SystemDetail
          key={`${chosen.engine} ${chosen.key}`}
          place={{ engine: chosen.engine, key: chosen.key }}
          onCopy={() => setAdding(chosen)}
          onGone={() => setPlace(null)}
        />
      ) : (
        <EmptyState>{text.choose}</EmptyState>
      )}
      {adding !== null && (
        <NewSystemDialog
          copied={adding === 'empty' ? null : adding}
          systems={systems}
          onClose={() => setAdding(null)}
          onMade={setPlace}
        />
      )}
    </div>
  )
}

/** The chosen system stands in the address, so that other pages lead to it. */
function usePlace(): [SystemPlace | null, (place: SystemPlace | null) => void] {
  const [search, setSearch] = useSearchParams()
  const engine = Engine.safeParse(search.get('engine'))
  const key = SystemKey.safeParse(search.get('key'))
  const place = engine.success && key.success ? { engine: engine.data, key: key.data } : null
  return [
    place,
    (next) => setSearch(next === null ? {} : { engine: next.engine, key: next.key }, { replace: true }),
  ]
}
