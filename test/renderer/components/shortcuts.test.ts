import { describe, expect, it } from 'vitest'
import { comboOf, keyText } from '../../../renderer/components/shortcuts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  comboOf({
    key,
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...held,
  } as KeyboardEvent)

describe('what a key press is called', () => {
  it('names modifiers in one order', () => {
    expect(press('S', { ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+s')
    expect(press('l', { altKey: true, ctrlKey: true })).toBe('ctrl+alt+l')
    expect(press('F8')).toBe('f8')
    expect(press('Tab', { ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+tab')
  })

  it('takes the digit key of Alt+1 whatever the layout makes of it', () => {
    expect(press('¡', { altKey: true, code: 'Digit1' })).toBe('alt+1')
  })

  it('does not count the Shift that a character needs', () => {
    expect(press('?', { shiftKey: true })).toBe('?')
  })
})

describe('how a combination is written', () => {
  it('as it stands in buttons', () => {
    expect(keyText('ctrl+s')).toBe('Ctrl S')
    expect(keyText('alt+arrowup')).toBe('Alt ↑')
    expect(keyText('escape')).toBe('Esc')
    expect(keyText('f8')).toBe('F8')
  })
})
