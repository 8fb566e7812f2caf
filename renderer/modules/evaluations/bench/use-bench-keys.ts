import { useEffect } from 'react'
import { useShortcut } from '../../../components'
import { text } from './bench.text'

/** Keys that the bench hears wherever the focus is, beside digits and signs. */
const NAMED = new Set([
  ...['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end', 'ctrl+home', 'ctrl+end'],
  ...['enter', 'backspace', 'delete', 'escape'],
])

/** Full-width signs that a Chinese input method writes for the same keys. */
const PLAIN: Record<string, string> = { '＝': '=', '＋': '+', '＊': '*', '×': '*', '。': '.', '．': '.' }

type KeyOptions = {
  /** What the other entry is called; '' where there is none. */
  who: string
  /** An Esc is the bench's own: something is being typed or chosen. */
  ownEscape: boolean
  /** Choosing, naming a number: named keys are not the page's. */
  press: (key: string) => void
}

/**
 * Every key of the bench goes the same way, whatever has the focus, so that none is lost to a button that was clicked
 * before. Fields and dialogs keep their own.
 */
export function useBenchKeys({ who, ownEscape, press }: KeyOptions): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = benchKeyOf(event)
      if (key === null || event.defaultPrevented || isElsewhere(event)) return
      if (key === 'escape' && !ownEscape) return
      event.preventDefault()
      press(key)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [press, ownEscape])
  useShortcut('ctrl+enter', () => press('ctrl+enter'), { label: text.store })
  useShortcut('pageup', () => press('pageup'), { label: text.keys.pagePrevious })
  useShortcut('pagedown', () => press('pagedown'), { label: text.keys.pageNext })
  useShortcut('ctrl+g', () => press('ctrl+g'), { label: text.keys.number })
  useShortcut('f4', () => press('f4'), { label: who === '' ? '' : text.keys.take(who), enabled: who !== '' })
  useShortcut('f7', () => press('f7'), { label: text.keys.check })
  useShortcut('f9', () => press('f9'), { label: text.keys.void })
  useShortcut('ctrl+delete', () => press('ctrl+delete'), { label: text.keys.discard })
}

/** The bench's name of a key, null for one that it does not know. */
export function benchKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string | null {
  if (event.altKey) return null
  const name = event.key.toLowerCase()
  const key = event.ctrlKey || event.metaKey ? `ctrl+${name}` : name
  if (NAMED.has(key)) return key
  if (event.ctrlKey || event.metaKey) return null
  const sign = event.key === 'Process' ? signOf(event.code) : (PLAIN[event.key] ?? halfWidth(event.key))
  return /^[0-9=+*.]$/.test(sign) ? sign : null
}

/** An input method that swallows a key still tells where it lies. */
function signOf(code: string): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const signs: Record<string, string> = {
    Equal: '=',
    NumpadAdd: '+',
    NumpadMultiply: '*',
    NumpadDecimal: '.',
  }
  return digit ?? signs[code] ?? ''
}

function halfWidth(key: string): string {
  return /^[０-９]$/.test(key) ? String(key.charCodeAt(0) - 0xff10) : key
}

/** In a field, a dialog or a menu; a button keeps Enter. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox]'))
    return true
  return key === 'Enter' && target.closest('button, a') !== null
}
