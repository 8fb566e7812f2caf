import type { ControlProps } from './Field'

/** The wiring of a control that stands in a row without a field's label, rule and error. */
export function bareControl(id: string, className = ''): ControlProps {
  return {
    id,
    className,
    'aria-invalid': false,
    'aria-describedby': id,
    readOnly: false,
    'data-control': true,
    onFocus: () => {},
    onBlur: () => {},
  }
}
