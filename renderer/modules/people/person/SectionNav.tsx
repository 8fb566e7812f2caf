import { type RefObject, useEffect, useState } from 'react'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import { isShown, SECTION_KEYS, type SectionKey, sectionCount, sectionOf } from './sections'

type SectionNavProps = { scroller: RefObject<HTMLDivElement | null> }

/** The parts of the page with how full each is; amber where something in it is to be checked. */
export function SectionNav({ scroller }: SectionNavProps) {
  const { content, opened, flagged } = useEditing()
  const current = useCurrentSection(scroller)
  const toCheck = new Set([...flagged.keys()].map(sectionOf))
  const shown = SECTION_KEYS.filter((it) => isShown(it, content, opened))
  return (
    <nav className={classes.nav} aria-label={text.sectionList}>
      {shown.map((key) => (
        <button
          key={key}
          type="button"
          className={classes.navItem}
          aria-current={key === current}
          onClick={() => goToSection(key)}
        >
          {text.sections[key]}
          <span className={classes.navCount} data-check={toCheck.has(key)}>
            {sectionCount(key, content, opened)}
          </span>
        </button>
      ))}
    </nav>
  )
}

/** Shows a part of the page and puts the cursor into its first field. */
export function goToSection(key: SectionKey): void {
  const section = document.getElementById(key)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('[data-control]')?.focus({ preventScroll: true })
}

/** The part in which the cursor stands, as long as the cursor can be seen. */
function focusedInSight(frame: HTMLElement): SectionKey | undefined {
  const active = document.activeElement
  if (!active || !frame.contains(active)) return undefined
  const place = active.getBoundingClientRect()
  const seen = frame.getBoundingClientRect()
  if (place.bottom < seen.top || place.top > seen.bottom) return undefined
  const id = active.closest('section[id]')?.id
  return SECTION_KEYS.find((it) => it === id)
}

/** The part the cursor stands in, or else the first one in sight. */
function useCurrentSection(scroller: RefObject<HTMLDivElement | null>): SectionKey {
  const [current, setCurrent] = useState<SectionKey>('basic')
  useEffect(() => {
    const frame = scroller.current
    if (!frame) return
    const look = () => {
      const focused = focusedInSight(frame)
      if (focused) return setCurrent(focused)
      const top = frame.getBoundingClientRect().top + 48
      const seen = SECTION_KEYS.findLast(
        (key) =>
          (document.getElementById(key)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= top,
      )
      setCurrent(seen ?? 'basic')
    }
    const follow = (event: FocusEvent) => {
      const id = event.target instanceof Element ? event.target.closest('section[id]')?.id : ''
      const key = SECTION_KEYS.find((it) => it === id)
      if (key) setCurrent(key)
    }
    frame.addEventListener('scroll', look, { passive: true })
    frame.addEventListener('focusin', follow)
    return () => {
      frame.removeEventListener('scroll', look)
      frame.removeEventListener('focusin', follow)
    }
  }, [scroller])
  return current
}
