import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'

/** A key combination that works now, as the palette and the help list show it. */
export type Shortcut = {
  combo: string
  label: string
  run: () => void
  layer: number
  enabled: boolean
  fieldsFirst?: boolean
}

const registered: Shortcut[] = []
const openLayers: number[] = []
const listeners = new Set<() => void>()
let snapshot: readonly Shortcut[] = []
let listening = false

/** Depth of the dialog that a component stands in; keys of lower layers rest while a dialog is open. */
export const LayerContext = createContext(0)

/** Between a page and the dialogs over it. */
const OWN = 0.5

type Options = {
  /** Shown in the command palette and in the list of keys; without it the key is not listed. */
  label?: string | undefined
  enabled?: boolean | undefined
  /** A meaning of this page's own: it comes before the window's, whichever was registered last. */
  own?: boolean | undefined
  /** A field with the focus keeps the combination for itself: it takes its own typing back. */
  fieldsFirst?: boolean | undefined
}

/**
 * Runs `handler` on the combination (`ctrl+s`, `alt+1`, `f8`, `escape`) while the component is mounted. The latest
 * registration wins. Bare letters and arrows rest while a field has the focus.
 */
export function useShortcut(combo: string, handler: () => void, options: Options = {}): void {
  const layer = useContext(LayerContext) + (options.own ? OWN : 0)
  const latest = useRef(handler)
  latest.current = handler
  const { label = '', enabled = true, fieldsFirst = false } = options
  useEffect(() => {
    const shortcut: Shortcut = { combo, label, run: () => latest.current(), layer, enabled, fieldsFirst }
    registered.push(shortcut)
    listen()
    announce()
    return () => {
      registered.splice(registered.indexOf(shortcut), 1)
      announce()
    }
  }, [combo, label, layer, enabled, fieldsFirst])
}

/** Marks a dialog as open: only its own keys work until it is gone. */
export function useOpenLayer(depth: number): void {
  useEffect(() => {
    openLayers.push(depth)
    return () => {
      openLayers.splice(openLayers.indexOf(depth), 1)
    }
  }, [depth])
}

/** Every labelled combination that works now. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => snapshot)
}

/** `Ctrl S` from `ctrl+s`, as it stands in buttons and lists. */
export function keyText(combo: string): string {
  return combo
    .split('+')
    .map((part) => KEY_NAMES[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

const KEY_NAMES: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** The combination that an event stands for. */
export function comboOf(event: KeyboardEvent): string {
  const key = event.code.startsWith('Digit') && event.altKey ? event.code.slice(5) : event.key.toLowerCase()
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '']
  if (event.shiftKey && (key.length > 1 || event.ctrlKey || event.altKey)) parts.push('shift')
  return [...parts.filter((part) => part !== ''), key].join('+')
}

function listen(): void {
  if (listening) return
  listening = true
  let taken = false
  window.addEventListener('keydown', (event) => (taken = closesFloat(event)), { capture: true })
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || taken) return
    const found = shortcutFor(comboOf(event))
    if (!found || (isTyping(event) && isBare(event)) || (found.fieldsFirst && isWriting(event))) return
    event.preventDefault()
    found.run()
  })
}

/**
 * An Esc that closes what floats (dialog, popover, menu, open list) ends there. It is looked for before the library
 * closes them: afterwards the page below would take the same key for itself.
 */
function closesFloat(event: KeyboardEvent): boolean {
  const { key, target } = event
  if (key !== 'Escape' || !(target instanceof Element)) return false
  return (
    openLayers.length > 0 ||
    target.closest('[role=dialog], [role=menu]') !== null ||
    target.matches('input[data-expanded]')
  )
}

function shortcutFor(combo: string): Shortcut | undefined {
  const floor = Math.max(0, ...openLayers)
  const found = registered.filter((it) => it.enabled && it.combo === combo && it.layer >= floor)
  const highest = Math.max(...found.map((it) => it.layer))
  return found.findLast((it) => it.layer === highest)
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}

/** A field in which text can be typed and taken back; a tick box is none. */
function isWriting({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [readonly])')
  )
}

function isBare(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !/^(F\d+|Escape)$/.test(event.key)
}

function announce(): void {
  snapshot = registered.filter((it) => it.label !== '' && it.enabled)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
